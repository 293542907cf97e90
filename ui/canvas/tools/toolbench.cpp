#include "ui/canvas/tools/toolbench.h"

#include "core/document/shapeediting.h"
#include "ui/canvas/handlers/boxhandler.h"
#include "ui/canvas/handlers/edgehandler.h"
#include "ui/canvas/handlers/vertexhandler.h"
#include "ui/canvas/tools/arrowkeys.h"
#include "ui/canvas/tools/tooltable.h"

#include <algorithm>

namespace doubleread {

namespace {

constexpr double duplicateOffset = 12; // widget px, so that the copy is seen

std::vector<std::unique_ptr<EditHandler>> makeHandles(ToolContext &context)
{
    std::vector<std::unique_ptr<EditHandler>> handles;
    handles.push_back(std::make_unique<VertexHandler>(context));
    handles.push_back(std::make_unique<EdgeHandler>(context));
    handles.push_back(std::make_unique<BoxHandler>(context));
    return handles;
}

/// 1 to 9 for a digit without modifiers, else 0.
int digit(const QKeyEvent &event)
{
    if (event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier))
        return 0;
    return event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9 ? event.key() - Qt::Key_0 : 0;
}

bool isFinish(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
           !event.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

Toolbench::Toolbench(QObject *parent)
    : QObject(parent), m_tool(specOf(m_toolId).make(*this)), m_handles(makeHandles(*this))
{
}

Toolbench::~Toolbench() = default;

void Toolbench::setDocument(AnnotationDocument *document)
{
    cancel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_nudging = NoGesture;
    if (document) {
        connect(document, &AnnotationDocument::changed, this, &Toolbench::changed);
        connect(document, &AnnotationDocument::lockedChanged, this, &Toolbench::cancel);
        connect(document, &AnnotationDocument::selectionChanged, this, [this] {
            m_nudging = NoGesture;
            Q_EMIT changed();
        });
        connect(document, &QObject::destroyed, this, &Toolbench::changed);
    }
    Q_EMIT changed();
}

void Toolbench::setPicture(Picture picture)
{
    m_picture = std::move(picture);
    m_imageSize = m_picture ? QSizeF(m_picture->size) : QSizeF();
    m_handles.cancel();
    m_tool = specOf(m_toolId).make(*this);
}

void Toolbench::setLabels(std::vector<Label> labels)
{
    m_labels = std::move(labels);
    const bool known = std::ranges::find(m_labels, m_currentLabel, &Label::code) != m_labels.end();
    if (!known)
        setCurrentLabel(m_labels.empty() ? QString() : m_labels.front().code);
    Q_EMIT changed();
}

void Toolbench::setCurrentLabel(const QString &code)
{
    if (code == m_currentLabel)
        return;
    m_currentLabel = code;
    Q_EMIT currentLabelChanged(code);
    Q_EMIT changed();
}

void Toolbench::setTool(ToolId tool)
{
    if (tool == m_toolId)
        return;
    cancel();
    m_toolId = tool;
    m_tool = specOf(tool).make(*this);
    Q_EMIT toolChanged(tool);
    Q_EMIT changed();
}

void Toolbench::press(const ToolEvent &event)
{
    m_nudging = NoGesture;
    if (m_tool->isBusy() || !m_tool->usesHandles() || !m_handles.press(event))
        m_tool->press(event);
    Q_EMIT changed();
}

void Toolbench::move(const ToolEvent &event)
{
    if (m_handles.isBusy())
        m_handles.move(event);
    else
        m_tool->move(event);
    if (isBusy() || m_tool->followsMouse())
        Q_EMIT changed();
}

void Toolbench::release(const ToolEvent &event)
{
    if (m_handles.isBusy())
        m_handles.release();
    else
        m_tool->release(event);
    Q_EMIT changed();
}

void Toolbench::doubleClick(const ToolEvent &event)
{
    m_nudging = NoGesture;
    if (m_tool->isBusy() || !m_tool->usesHandles() || !m_handles.doubleClick(event))
        m_tool->doubleClick(event);
    Q_EMIT changed();
}

bool Toolbench::key(const QKeyEvent &event)
{
    if (m_tool->key(event))
        return done(true);
    if (isFinish(event))
        return finish();
    if (const auto by = arrowOf(event))
        return nudge(m_orientation.vectorToImage(*by));
    switch (event.key()) {
    case Qt::Key_Backspace:
        return removeLastPoint();
    case Qt::Key_Escape:
        return cancel() || clearSelection();
    case Qt::Key_Delete:
        return deleteSelection();
    default:
        return chooseLabel(digit(event));
    }
}

bool Toolbench::claims(const QKeyEvent &event) const
{
    if (isFinish(event) || event.key() == Qt::Key_Backspace)
        return isBusy();
    if (event.key() == Qt::Key_Escape)
        return canCancel() || hasSelection();
    return (event.key() == Qt::Key_Delete || arrowOf(event)) && hasSelection() && mayEdit();
}

bool Toolbench::isHeld() const
{
    return m_handles.isBusy() || (m_tool->isBusy() && m_tool->drawsWhileHeld());
}

bool Toolbench::finish()
{
    return done(m_tool->finish());
}

bool Toolbench::removeLastPoint()
{
    return done(m_tool->removeLastPoint());
}

bool Toolbench::cancel()
{
    const bool handle = m_handles.cancel();
    return done(m_tool->cancel() || handle);
}

bool Toolbench::clearSelection()
{
    if (!hasSelection())
        return false;
    m_document->select({});
    return true;
}

bool Toolbench::deleteSelection()
{
    if (!hasSelection() || !mayEdit() || isBusy())
        return false;
    const std::vector<int> vertices = m_document->selectedVertices();
    if (vertices.empty())
        return m_document->remove(std::vector(m_document->selection()));
    const Id<Annotation> of = m_document->selection().front();
    const auto without = withVerticesRemoved(m_document->annotation(of)->shape, vertices);
    if (!without)
        return false; // it would no longer be a shape; Esc, then Del deletes all of it
    m_document->selectVertex(std::nullopt);
    return m_document->reshape({{of, *without}});
}

bool Toolbench::duplicateSelection()
{
    return hasSelection() && paste(selectedAnnotations());
}

std::vector<Annotation> Toolbench::selectedAnnotations() const
{
    std::vector<Annotation> selected;
    if (hasSelection()) {
        for (const Id<Annotation> id : m_document->selection())
            selected.push_back(*m_document->annotation(id));
    }
    return selected;
}

bool Toolbench::paste(std::vector<Annotation> copies)
{
    if (copies.empty() || !mayEdit() || isBusy())
        return false;
    const bool beside = std::ranges::any_of(copies, [this](const Annotation &copy) {
        return std::ranges::find(m_document->annotations(), copy.shape, &Annotation::shape) !=
               m_document->annotations().end();
    });
    const Point by = m_orientation.vectorToImage(Point{1, 1} * length(duplicateOffset));
    std::vector<Id<Annotation>> ids;
    for (Annotation &copy : copies) {
        copy.id = Id<Annotation>::create();
        const Box extent = boundingBox(copy.shape);
        const Point inside{std::min(0.0, m_imageSize.width() - extent.right),
                           std::min(0.0, m_imageSize.height() - extent.bottom)};
        copy.shape = movedWithin(copy.shape, inside + (beside ? by : Point{}), m_imageSize);
        copy.shape = clamped(copy.shape, m_imageSize); // what is larger than the picture
        copy.provenance = {};
        ids.push_back(copy.id);
    }
    std::erase_if(copies, [](const Annotation &copy) { return !isComplete(copy.shape); });
    const bool added = m_document->add(std::move(copies));
    m_document->select(std::move(ids));
    return added;
}

bool Toolbench::undo()
{
    if (m_handles.isBusy())
        return cancel();
    if (m_tool->isBusy())
        return removeLastPoint() || cancel();
    return m_document && m_document->undo();
}

bool Toolbench::redo()
{
    return m_document && !isBusy() && m_document->redo();
}

std::vector<Annotation> Toolbench::preview() const
{
    std::vector<Annotation> preview = m_handles.isBusy() ? m_handles.preview() : m_tool->preview();
    for (Annotation &annotation : preview) {
        if (annotation.id.isNull())
            annotation.labelCode = m_currentLabel;
    }
    return preview;
}

Sketch Toolbench::sketch() const
{
    return m_tool->sketch();
}

Qt::CursorShape Toolbench::cursorAt(Point at) const
{
    if (!m_tool->isBusy() && m_tool->usesHandles()) {
        if (const auto cursor = m_handles.cursorAt(at))
            return *cursor;
    }
    const bool works = m_toolId == ToolId::Select || m_tool->onlyLooks() || mayEdit();
    return works ? m_tool->cursorAt(at) : Qt::ArrowCursor;
}

void Toolbench::add(const Shape &shape, Origin origin)
{
    if (!mayEdit())
        return;
    Annotation annotation;
    annotation.id = Id<Annotation>::create();
    annotation.shape = clamped(shape, m_imageSize);
    annotation.labelCode = m_currentLabel;
    annotation.provenance.origin = origin;
    const auto replaced = m_replaced ? m_replaced() : std::vector<Id<Annotation>>();
    replaced.empty() ? m_document->add({annotation}) : m_document->replace(replaced, annotation);
    m_document->select({annotation.id});
}

bool Toolbench::nudge(Point by)
{
    if (!hasSelection() || !mayEdit() || isBusy())
        return false;
    std::vector<Reshaped> shapes;
    if (const std::vector<int> &vertices = m_document->selectedVertices(); !vertices.empty()) {
        const Id<Annotation> of = m_document->selection().front();
        const Shape &shape = m_document->annotation(of)->shape;
        shapes.push_back({of, withVerticesMoved(shape, vertices, by, m_imageSize)});
    } else {
        for (const Id<Annotation> id : m_document->selection())
            shapes.push_back({id, movedWithin(m_document->annotation(id)->shape, by, m_imageSize)});
    }
    if (m_nudging == NoGesture)
        m_nudging = m_document->newGesture();
    m_document->reshape(shapes, m_nudging);
    return true;
}

bool Toolbench::chooseLabel(int number)
{
    if (number < 1 || number > static_cast<int>(m_labels.size()) || !mayEdit())
        return false;
    const QString code = m_labels[static_cast<size_t>(number - 1)].code;
    setCurrentLabel(code);
    if (hasSelection())
        m_document->relabel(std::vector(m_document->selection()), code);
    return true;
}

bool Toolbench::done(bool something)
{
    if (something)
        Q_EMIT changed();
    return something;
}

} // namespace doubleread
