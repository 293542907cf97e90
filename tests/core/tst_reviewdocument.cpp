#include "core/document/reviewdocument.h"

#include <QSignalSpy>
#include <QTest>

using namespace doubleread;

namespace {

Annotation childOf(std::vector<Id<Annotation>> parents, double left)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = Box::fromSize(left, 0, 10, 10);
    annotation.provenance = {.origin = Origin::Merged, .source = {}, .parents = std::move(parents)};
    return annotation;
}

/// Two disagreements, a lesion missed by each reader, and one agreed lesion in the consensus.
Review disputed()
{
    Review review;
    review.scan.id = Id<Scan>::create();
    for (const auto kind : {DisagreementKind::MissedBySecond, DisagreementKind::MissedByFirst}) {
        Disagreement one;
        one.id = Id<Disagreement>::create();
        one.kind = kind;
        (kind == DisagreementKind::MissedBySecond ? one.first : one.second)
            .push_back(Id<Annotation>::create());
        review.disagreements.push_back(one);
    }
    review.consensus.annotations = {childOf({Id<Annotation>::create()}, 100)};
    return review;
}

} // namespace

class TestReviewDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidingReplacesOnlyWhatDescendsFromTheDisagreement()
    {
        const Review review = disputed();
        ReviewDocument document(review);
        const Disagreement &first = review.disagreements[0];
        Decision accept;
        accept.resolution.choice = ResolutionChoice::AcceptFirst;
        accept.annotations = {childOf({}, 10)};
        QVERIFY(document.decide(first.id, accept));
        QCOMPARE(document.openDisagreements(), 1);
        QCOMPARE(document.consensus().annotations().size(), 2U);
        QCOMPARE(document.consensus().annotations()[1].provenance.parents, first.first);

        Decision reject;
        reject.resolution.choice = ResolutionChoice::RejectBoth;
        QVERIFY(document.decide(first.id, reject));
        QCOMPARE(document.consensus().annotations(), review.consensus.annotations);
        QVERIFY(document.reopen(first.id));
        QCOMPARE(document.openDisagreements(), 2);
        QVERIFY(!document.decide(Id<Disagreement>::create(), reject));
    }

    void decisionsAndEditsAreUndoneInOrder()
    {
        ReviewDocument document(disputed());
        std::vector<ReviewContent> states{document.content()};
        QSignalSpy edited(&document, &ReviewDocument::edited);
        Decision accept;
        accept.annotations = {childOf({}, 10)};
        accept.assessment = Assessment{.verdict = Verdict::Positive, .tags = {}, .note = {}};
        QVERIFY(document.decide(document.disagreements()[0].id, accept));
        states.push_back(document.content());
        AnnotationDocument &consensus = document.consensus();
        QVERIFY(consensus.reshape({{consensus.annotations()[1].id, Box{1, 2, 3, 4}}}));
        states.push_back(document.content());
        QVERIFY(document.raise(u"look again"_s));
        states.push_back(document.content());
        QVERIFY(document.setAssessment({.verdict = Verdict::Negative, .tags = {}, .note = {}}));
        states.push_back(document.content());
        for (size_t i = states.size() - 1; i > 0; --i) {
            QVERIFY(document.undo());
            QCOMPARE(document.content(), states[i - 1]);
        }
        QVERIFY(!document.undo());
        for (size_t i = 1; i < states.size(); ++i) {
            QVERIFY(document.redo());
            QCOMPARE(document.content(), states[i]);
            QCOMPARE(edited.last().front().value<ReviewContent>(), states[i]);
        }
        QCOMPARE(edited.count(), 12); // one for each doing, undoing and redoing
        QCOMPARE(edited.first().at(1).toString(), u"decided"_s);
        QCOMPARE(edited.at(7).at(1).toString(), u"decided-undone"_s);
    }

    void aSignedReviewIsLocked()
    {
        Review review = disputed();
        review.signOff = SignOff{};
        ReviewDocument document(review);
        QVERIFY(document.isLocked());
        QVERIFY(!document.decide(review.disagreements[0].id, {}));
        QVERIFY(!document.raise(u"late"_s));
        QVERIFY(!document.consensus().remove({review.consensus.annotations.front().id}));
        review.signOff.reset();
        document.load(review);
        QVERIFY(!document.isLocked());
        QVERIFY(document.raise(u"in time"_s));
    }
};

QTEST_GUILESS_MAIN(TestReviewDocument)
#include "tst_reviewdocument.moc"
