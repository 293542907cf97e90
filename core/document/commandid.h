#pragma once

namespace doubleread {

/// QUndoCommand::id() of every command of both documents. A number is never used twice, or commands
/// of different kinds would be offered to each other for merging.
enum class CommandId {
    AddAnnotation = 1,
    RemoveAnnotations,
    ReshapeAnnotation,
    RelabelAnnotation,
    SetCertainty,
    SetNote,
    SetAssessment,
    Decide,
    RaiseDisagreement,
    ReplaceAnnotations,
    SetAttributes,
};

} // namespace doubleread
