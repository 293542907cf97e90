#include "core/imaging/clahe.h"

#include "core/base/problem.h"

#include <opencv2/imgproc.hpp>

namespace doubleread {

Result<QImage> equalized(const QImage &picture, double clipLimit)
{
    if (picture.isNull() || picture.format() != QImage::Format_RGB32)
        return fail(Error::Code::InvalidArgument,
                    Problem::tr("only RGB32 pictures can be equalised"));
    try {
        QImage result(picture.size(), QImage::Format_RGB32);
        const cv::Mat in(picture.height(), picture.width(), CV_8UC4,
                         const_cast<uchar *>(picture.constBits()),
                         static_cast<size_t>(picture.bytesPerLine()));
        cv::Mat grey;
        cv::extractChannel(in, grey, 0);
        cv::createCLAHE(clipLimit, cv::Size(8, 8))->apply(grey, grey);
        cv::Mat out(result.height(), result.width(), CV_8UC4, result.bits(),
                    static_cast<size_t>(result.bytesPerLine()));
        cv::cvtColor(grey, out, cv::COLOR_GRAY2BGRA);
        return result;
    } catch (const cv::Exception &exception) {
        return fail(Error::Code::InvalidArgument, QString::fromStdString(exception.err));
    }
}

} // namespace doubleread
