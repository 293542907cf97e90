// A compact tree of codes in the manner of AO/OTA, in neutral words: bone, segment, type, group.
#include "core/base/literals.h"
#include "core/model/codetree.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace doubleread {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Codes)
};

/// Which types a segment has.
enum class Types { End, Shaft, None };

struct Segment
{
    const char *code;
    const char *name;
    Types types;
};

struct Bone
{
    const char *code;
    const char *name;
    std::span<const Segment> segments;
    const char *regions; ///< Separated by blanks.
};

constexpr std::array humerus{
    Segment{"11", QT_TRANSLATE_NOOP("Codes", "proximal end"), Types::End},
    Segment{"12", QT_TRANSLATE_NOOP("Codes", "shaft"), Types::Shaft},
    Segment{"13", QT_TRANSLATE_NOOP("Codes", "distal end"), Types::End},
};
constexpr std::array forearm{
    Segment{"21", QT_TRANSLATE_NOOP("Codes", "proximal end"), Types::End},
    Segment{"22", QT_TRANSLATE_NOOP("Codes", "shaft"), Types::Shaft},
    Segment{"23", QT_TRANSLATE_NOOP("Codes", "distal end"), Types::End},
};
constexpr std::array femur{
    Segment{"31", QT_TRANSLATE_NOOP("Codes", "proximal end"), Types::None},
    Segment{"32", QT_TRANSLATE_NOOP("Codes", "shaft"), Types::Shaft},
    Segment{"33", QT_TRANSLATE_NOOP("Codes", "distal end"), Types::End},
    Segment{"34", QT_TRANSLATE_NOOP("Codes", "patella"), Types::None},
};
constexpr std::array lowerLeg{
    Segment{"41", QT_TRANSLATE_NOOP("Codes", "proximal end"), Types::End},
    Segment{"42", QT_TRANSLATE_NOOP("Codes", "shaft"), Types::Shaft},
    Segment{"43", QT_TRANSLATE_NOOP("Codes", "distal end"), Types::End},
    Segment{"44", QT_TRANSLATE_NOOP("Codes", "malleoli"), Types::None},
};
constexpr std::array pelvis{
    Segment{"61", QT_TRANSLATE_NOOP("Codes", "pelvic ring"), Types::None},
    Segment{"62", QT_TRANSLATE_NOOP("Codes", "acetabulum"), Types::None},
};
constexpr std::array hand{
    Segment{"71", QT_TRANSLATE_NOOP("Codes", "lunate"), Types::None},
    Segment{"72", QT_TRANSLATE_NOOP("Codes", "scaphoid"), Types::None},
    Segment{"76", QT_TRANSLATE_NOOP("Codes", "other carpal bone"), Types::None},
    Segment{"77", QT_TRANSLATE_NOOP("Codes", "metacarpal"), Types::None},
    Segment{"78", QT_TRANSLATE_NOOP("Codes", "phalanx"), Types::None},
};
constexpr std::array foot{
    Segment{"81", QT_TRANSLATE_NOOP("Codes", "talus"), Types::None},
    Segment{"82", QT_TRANSLATE_NOOP("Codes", "calcaneus"), Types::None},
    Segment{"83", QT_TRANSLATE_NOOP("Codes", "navicular"), Types::None},
    Segment{"84", QT_TRANSLATE_NOOP("Codes", "cuboid"), Types::None},
    Segment{"85", QT_TRANSLATE_NOOP("Codes", "cuneiform"), Types::None},
    Segment{"87", QT_TRANSLATE_NOOP("Codes", "metatarsal"), Types::None},
    Segment{"88", QT_TRANSLATE_NOOP("Codes", "phalanx"), Types::None},
};

constexpr std::array bones{
    Bone{"1", QT_TRANSLATE_NOOP("Codes", "humerus"), humerus, "shoulder"},
    Bone{"2", QT_TRANSLATE_NOOP("Codes", "radius and ulna"), forearm, "hand"},
    Bone{"3", QT_TRANSLATE_NOOP("Codes", "femur"), femur, "hip leg"},
    Bone{"4", QT_TRANSLATE_NOOP("Codes", "tibia and fibula"), lowerLeg, "leg"},
    Bone{"6", QT_TRANSLATE_NOOP("Codes", "pelvis"), pelvis, "hip"},
    Bone{"7", QT_TRANSLATE_NOOP("Codes", "hand and wrist"), hand, "hand"},
    Bone{"8", QT_TRANSLATE_NOOP("Codes", "foot"), foot, "leg"},
    Bone{"14", QT_TRANSLATE_NOOP("Codes", "scapula"), {}, "shoulder"},
    Bone{"15", QT_TRANSLATE_NOOP("Codes", "clavicle"), {}, "shoulder"},
};

struct Type
{
    const char *letter;
    const char *name;
    std::array<const char *, 3> groups; ///< Null: there is none.
};

constexpr std::array shaftTypes{
    Type{"A",
         QT_TRANSLATE_NOOP("Codes", "simple"),
         {QT_TRANSLATE_NOOP("Codes", "spiral"), QT_TRANSLATE_NOOP("Codes", "oblique"),
          QT_TRANSLATE_NOOP("Codes", "transverse")}},
    Type{"B",
         QT_TRANSLATE_NOOP("Codes", "wedge"),
         {nullptr, QT_TRANSLATE_NOOP("Codes", "intact wedge"),
          QT_TRANSLATE_NOOP("Codes", "fragmentary wedge")}},
    Type{"C",
         QT_TRANSLATE_NOOP("Codes", "multifragmentary"),
         {nullptr, QT_TRANSLATE_NOOP("Codes", "intact segment"),
          QT_TRANSLATE_NOOP("Codes", "fragmentary segment")}},
};

constexpr std::array endTypes{
    Type{"A", QT_TRANSLATE_NOOP("Codes", "outside the joint"), {"", "", ""}},
    Type{"B", QT_TRANSLATE_NOOP("Codes", "part of the joint"), {"", "", ""}},
    Type{"C", QT_TRANSLATE_NOOP("Codes", "the whole joint"), {"", "", ""}},
};

QString said(const char *text)
{
    return QCoreApplication::translate("Codes", text);
}

AttributeNode typeNode(const QString &segment, const Type &type)
{
    AttributeNode node{.code = u"%1-%2"_s.arg(segment, QString::fromLatin1(type.letter)),
                       .name = said(type.name)};
    for (int group = 1; const char *name : type.groups) {
        if (name)
            node.children.push_back({.code = node.code + QString::number(group),
                                     .name = *name ? said(name) : Texts::tr("group %1").arg(group),
                                     .children = {}});
        ++group;
    }
    return node;
}

AttributeNode segmentNode(const Segment &segment)
{
    AttributeNode node{.code = QString::fromLatin1(segment.code), .name = said(segment.name)};
    if (segment.types != Types::None)
        for (const Type &type : segment.types == Types::Shaft ? shaftTypes : endTypes)
            node.children.push_back(typeNode(node.code, type));
    return node;
}

AttributeNode boneNode(const Bone &bone)
{
    AttributeNode node{.code = QString::fromLatin1(bone.code), .name = said(bone.name)};
    for (const Segment &segment : bone.segments)
        node.children.push_back(segmentNode(segment));
    return node;
}

bool lies(const Bone &bone, const QStringList &regions)
{
    const QStringList own = QString::fromLatin1(bone.regions).split(u' ');
    return std::ranges::any_of(
        regions, [&](const QString &each) { return own.contains(each, Qt::CaseInsensitive); });
}

} // namespace

AttributeNode fractureCodes(const QStringList &regions)
{
    AttributeNode question{
        .code = u"fracture_code"_s, .name = Texts::tr("Fracture code"), .tree = true};
    const bool known =
        std::ranges::any_of(bones, [&](const Bone &bone) { return lies(bone, regions); });
    for (const Bone &bone : bones)
        if (!known || lies(bone, regions))
            question.children.push_back(boneNode(bone));
    return question;
}

} // namespace doubleread
