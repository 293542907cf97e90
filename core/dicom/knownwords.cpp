#include "core/dicom/knownwords.h"

#include <QByteArrayList>
#include <QSet>

#include <algorithm>

namespace doubleread {

namespace {

// Defined terms of PS3.3, body parts and views of PS3.16, what makers call their looks, and makers.
constexpr const char *words =
    "100 101 109 10918 110 126 127 13 138 13818 144 14495 14496 148 149 15444 159 166 192 "
    "2022 203 420 422 58 87 a abdomen abdominal acetabulum acromioclavicular ag agfa algo1 "
    "algo2 algo3 algorithm and angio ankle anterior antero anteroposterior ap arm at auto "
    "automatic axial axilla axillary b back bearing bilateral bone bones both brain breast bv "
    "calcaneus calf canine canon cardiac carestream carm carpal caudal cc ccc cephalostat "
    "cervical chest clavicle cleavage co coccyx color colour column company compressed "
    "compression contrast coronal corp corporation cr cranial cranio craniocaudal cspine ct "
    "curve decubitus default density derived detail disp dms dorsal dorsopalmar dorsoplantar "
    "dorsoventral dorsovolar dp drtech dx dynamics eastman ed edw eff elbow electric "
    "electronics entire erect es esaote exact examion exm ext extension external extremities "
    "extremity f face facial fb feet femoral femur fibula fidelity fiducial film finger "
    "fingers fist flexion foot for fore forearm frog from front frontal fuji fujifilm full "
    "gb18030 gbk ge gems general geometry gevaert gmbh grashey h hand hands hard harder hc "
    "head health healthcare healthineers heel high hindfoot hip hips hitachi hologic "
    "hounsfield hu humeral humerus ict idc identity iliac image imaging implant in inc index "
    "inferior infero inlet intercondylar internal inverse io ir iso jaw joint joints judet kk "
    "knee knees kodak konica konicaminolta koninklijke l lao lat lateral latero lateromedial "
    "lcc left leg legs limited lin linear linearised linearized liver ll llc lld llo llp lm "
    "lmlo lmo localizer lodox log long lorad lordotic lossless lossy low lower lowexm lpo "
    "lspine ltd lumbar lumbosacral lung lungs lut magnification mammographic mandible maxilla "
    "mec medial mediastinum medical medio mediolateral medium metacarpal metacarpals metal "
    "metaltronica metatarsal metatarsals mg mgml mid mindray minolta ml mlo mod modality "
    "monochrome1 monochrome2 mortise mr narrow nasal neck neutral nm no none normal nv "
    "oblique od odontoid of offis on optical orbit orbits original ot other outlet overview "
    "oy p pa palette palmar panoramic partial patella pct pd pelvic pelvis phalanx philips "
    "photo pixarray planmeca planmed plantar post posterior postero posteroanterior "
    "predecessor presentation primary processed processing projection prone pt px r radius "
    "rao raw rayence rcc rct recumbent rel rf rg rgb rib ribs right rigid ring rl rld rlo "
    "rmlo rolled rotated rotation rpo sa sacral sacrococcygeal sacroiliac sacrum sagittal "
    "samsung sc scaphoid scapula secondary sectra sharp shimadzu shoulder shoulders siemens "
    "sigmoid sinus sinuses sio sistemi sitting skin skull skyline smooth sniper soft softer "
    "spa spine spot standard standing stephanix sternum stress stryker subtalar sunrise "
    "superior supero supine swimmer swimmers swissray systems table talus tangent tangential "
    "tarsal temporomandibular thales the thigh thoracic thoracolumbar thorax thumb tibia "
    "tibial tissue to toe toes toshiba trixell trunk tspine tunnel u ulna uncompressed units "
    "unpaired unspecified up upexm upper upright us varian ventral ventrodorsal vertebra "
    "vidar view vieworks voi volar weight whole wide window with without wrist wrists wuxi xa "
    "xc xcc xccl xccm y ybr yes z zygoma";

bool isAlphanumeric(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
           (character >= 'a' && character <= 'z');
}

bool isKnown(const QByteArray &word)
{
    constexpr qsizetype shortest = 2; // digits that tell nobody
    const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
    if (word.size() <= shortest && std::ranges::all_of(word, isDigit))
        return true;
    const bool isDirection = // PS3.3 C.7.6.1.1.1
        word.size() <= 3 && std::ranges::all_of(word, [](char character) {
            return QByteArrayView("APRLHF").contains(character);
        });
    static const QByteArrayList list = QByteArray(words).split(' ');
    static const QSet<QByteArray> known(list.begin(), list.end());
    return isDirection || known.contains(word.toLower());
}

} // namespace

bool isOfKnownWords(const QByteArray &value)
{
    QByteArray word;
    for (const char character : value + ' ') {
        if (isAlphanumeric(character)) {
            word += character;
            continue;
        }
        if (static_cast<uchar>(character) > 0x7e || (!word.isEmpty() && !isKnown(word)))
            return false;
        word.clear();
    }
    return true;
}

} // namespace doubleread
