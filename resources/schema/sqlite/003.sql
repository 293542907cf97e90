-- Whether there is any hidden repeat, which decides what readers are shown.
CREATE INDEX assignment_of_repeats ON assignment (purpose, scan) WHERE purpose = 'repeat';
