#pragma once

// A canvas on screen, worked on with the mouse and keys at places of the scan.
#include "core/document/annotationdocument.h"
#include "tests/support/clicks.h"

namespace doubleread::test {

/// A picture whose value is 40 everywhere, with a bright square at 100..110 x 50..60.
inline Picture makePicture(QSize size = {400, 300})
{
    auto image = std::make_shared<PixelImage>();
    image->size = size;
    const auto width = static_cast<size_t>(size.width());
    std::vector<quint8> samples(width * static_cast<size_t>(size.height()), 40);
    for (size_t row = 50; row < 60; ++row)
        std::fill_n(samples.begin() + static_cast<std::ptrdiff_t>(row * width + 100), 10, 250);
    image->samples = samples;
    makeReductions(*image);
    return image;
}

inline std::vector<Label> twoLabels()
{
    return {{.code = u"fractured"_s,
             .name = u"fractured"_s,
             .color = QColor(0x56, 0xB4, 0xE9),
             .allowedShapes = {}},
            {.code = u"hardware"_s,
             .name = u"hardware"_s,
             .color = QColor(0x00, 0x9E, 0x73),
             .allowedShapes = {}}};
}

inline Annotation annotationOf(const Shape &shape)
{
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = shape;
    annotation.labelCode = u"fractured"_s;
    return annotation;
}

/// A shown canvas of 800 x 600, zoomed to exactly 2, with an empty document.
struct Desk
{
    explicit Desk(std::vector<Annotation> annotations = {}, QSize size = {400, 300})
        : document(readWith(std::move(annotations)))
    {
        view.resize(800, 600);
        view.setLabels(twoLabels());
        view.showPicture(makePicture(size), &document);
        view.show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&view);
        view.setFocus();
        setZoom(2, {size.width() / 2.0, size.height() / 2.0});
    }
    static Read readWith(std::vector<Annotation> annotations)
    {
        Read read;
        read.annotations = std::move(annotations);
        return read;
    }
    void setZoom(double zoom, Point center)
    {
        ViewState state = view.viewState();
        state.fitted = false;
        state.zoom = zoom * view.devicePixelRatioF();
        state.center = center;
        view.setViewState(state);
    }
    const Shape &shape(size_t index = 0) { return document.annotations().at(index).shape; }
    int steps() { return document.history().count(); }
    QColor seen(QPointF image) // of the pixel on screen
    {
        const QPointF device = view.viewTransform().map(image) * view.devicePixelRatioF();
        return view.grab().toImage().pixelColor(device.toPoint());
    }

    AnnotationDocument document;
    CanvasView view;
};

inline const Shape square = Polygon::fromVertices({{100, 100}, {200, 100}, {200, 200}, {100, 200}});

} // namespace doubleread::test
