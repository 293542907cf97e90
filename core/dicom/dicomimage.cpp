#include "core/dicom/dicomimage.h"

#include "core/base/problem.h"
#include "core/dicom/greyscale.h"

namespace doubleread {

Result<DicomImage> readDicomImage(QByteArrayView bytes)
{
    const Result<DataSet> set = DataSet::read(bytes);
    if (!set)
        return fail(set.error());
    const Result<PixelForm> form = pixelFormOf(*set);
    if (!form)
        return fail(form.error());
    const Result<Frame> frame = firstFrame(*set, *form);
    if (!frame)
        return fail(frame.error());
    DicomImage image;
    if (!set->layout().marked || set->layout().guessed)
        image.warnings.push_back(
            {Problem::tr("byte 0"), Problem::tr("the head that DICOM files have is missing; the "
                                                "file is read as what it looks like")});
    if (form->frames > 1)
        image.warnings.push_back(
            {tags::frames.text(),
             Problem::tr("there are %1 frames; the first is taken").arg(form->frames)});
    if (frame->isTruncated) {
        image.damage = Damage::Truncated;
        image.warnings.push_back(
            {tags::pixelData.text(), Problem::tr("ends early; the rest is missing")});
    }
    setSamples(image, *frame, *form);
    setModality(image, *set, *form);
    setDisplay(image, *set, *form);
    setSpacing(image, *set);
    return image;
}

Result<QSize> sizeOfDicom(QByteArrayView bytes)
{
    const Result<DataSet> set = DataSet::read(bytes);
    if (!set)
        return fail(set.error());
    const Result<PixelForm> form = pixelFormOf(*set);
    if (!form)
        return fail(form.error());
    return form->size;
}

} // namespace doubleread
