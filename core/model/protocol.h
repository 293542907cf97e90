#pragma once

#include "core/model/label.h"

#include <QStringList>

#include <map>
#include <vector>

namespace doubleread {

enum class SignOffRule { All, DisputedOnly };

/// One question of the attribute tree: its allowed answers, each of which may open further
/// questions. The answers to a question that is a tree lie in levels instead, like AO/OTA's bone,
/// segment, type and group: each node below it is an answer, its code says all that leads to it.
struct AttributeNode
{
    QString code;
    QString name;
    std::vector<AttributeNode> children = {};
    bool tree = false; ///< Of a question.

    bool operator==(const AttributeNode &) const = default;
};

/// Of the label at this place, unless somebody chose another: told apart with any colour vision
/// (Okabe and Ito), without the consensus' white; begins again after the seventh.
QColor standardLabelColor(std::size_t index);

/// The rules of a dataset, fixed before reading and printed with every report.
struct Protocol
{
    int version = 1;
    std::vector<Label> labels;
    std::vector<AttributeNode> attributes;
    QStringList regions;
    QStringList views;
    QStringList exclusionReasons;
    QStringList assessmentWords;    ///< Positive, negative, not readable, in this order.
    int readsPerScan = 2;           ///< 1 or 2.
    double matchIou = 0.3;          ///< Gate: a pair below it is no pair.
    double boundaryTolerance = 0.5; ///< A matched pair below it is a boundary disagreement.
    double pointRadiusPx = 10;      ///< Points match within it.
    double lineDistancePx = 10;     ///< Lines match within this mean symmetric distance.
    bool officerSeesNames = false;
    SignOffRule rule = SignOffRule::All;
    int certaintySteps = 4;
    QString signOffMeaning;
    double repeatShare = 0; ///< Of a worklist, hidden second reads by the same reader; 0 to 0.5.
    bool reasonRequired = false;       ///< Every resolution needs a reason.
    bool readersSeeAfterRound = false; ///< Once the round is closed: the other reads of own scans.

    /// The protocol of a new dataset: FracAtlas's regions, views and wording, label "fractured".
    static Protocol standard();

    const Label *label(const QString &code) const; ///< Borrowed; null when there is none.
    bool operator==(const Protocol &) const = default;
};

} // namespace doubleread
