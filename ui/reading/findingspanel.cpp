#include "ui/reading/findingspanel.h"

#include "core/document/annotationdocument.h"
#include "ui/codes/answerspanel.h"
#include "ui/models/annotationlistmodel.h"
#include "ui/reading/findingdelegate.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int rowsWithoutScrolling = 6;

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent),
      m_model(new AnnotationListModel(this)),
      m_header(new SectionHeader(tr("Findings"), this)),
      m_list(new QListView(this)),
      m_empty(new QLabel(this)),
      m_answers(new AnswersPanel(this)),
      m_note(new NoteEdit(tr("Note on this finding…"), this))
{
    createList();
    m_empty->setText(tr("Nothing drawn. B for a box, P for an outline."));
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", u"secondary"_s);
    m_empty->setContentsMargins(theme::padding, 0, theme::padding, 0);
    m_header->setContentsMargins(theme::padding, 0, theme::padding, 0);
    m_note->setAccessibleName(tr("Note on the selected finding"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::padding - theme::grid, 0, theme::padding);
    layout->setSpacing(theme::grid);
    layout->addWidget(m_header);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addWidget(m_answers);
    auto *note = new QVBoxLayout;
    note->setContentsMargins(theme::padding, theme::grid, theme::padding, 0);
    note->addWidget(m_note);
    layout->addLayout(note);

    connect(m_answers, &AnswersPanel::asked, this, &FindingsPanel::asked);
    connect(m_note, &NoteEdit::edited, this, &FindingsPanel::editNote);
    connect(m_note, &NoteEdit::finished, this, [this] {
        m_noteGesture = 0;
        Q_EMIT noteFinished();
    });
    followDocument();
}

void FindingsPanel::createList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(*m_model, m_list));
    m_list->setAccessibleName(tr("Findings"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        AnnotationDocument *document = m_model->document();
        if (!document || m_following)
            return;
        const QScopedValueRollback guard(m_following, true);
        std::vector<Id<Annotation>> ids;
        for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
            ids.push_back(m_model->annotation(index.row())->id);
        document->select(std::move(ids));
        followDocument();
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT activated(m_model->annotation(index.row())->id);
    });
}

void FindingsPanel::setProtocol(const Protocol &protocol)
{
    m_model->setProtocol(protocol);
    m_answers->setQuestions(protocol.attributes);
    followDocument();
}

void FindingsPanel::setDocument(AnnotationDocument *document)
{
    if (AnnotationDocument *before = m_model->document())
        before->disconnect(this);
    m_noteGesture = 0;
    {
        const QScopedValueRollback guard(m_following, true);
        m_model->setDocument(document);
    }
    if (document) {
        connect(document, &AnnotationDocument::changed, this, &FindingsPanel::followDocument);
        connect(document, &AnnotationDocument::selectionChanged, this,
                &FindingsPanel::followSelection);
        connect(document, &AnnotationDocument::lockedChanged, this, &FindingsPanel::followDocument);
    }
    followSelection();
}

void FindingsPanel::followDocument()
{
    const AnnotationDocument *document = m_model->document();
    const int count = m_model->rowCount();
    m_header->setDetail(count > 0 ? QString::number(count) : QString());
    m_empty->setVisible(count == 0);
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(std::min(count, rowsWithoutScrolling) * FindingDelegate::rowHeight +
                           2 * m_list->frameWidth());
    const Annotation *shown = document ? document->annotation(selected()) : nullptr;
    m_note->setVisible(shown != nullptr);
    m_answers->setVisible(shown != nullptr);
    if (!shown)
        return;
    m_answers->show(shown->attributes, !document->isLocked());
    m_note->setEnabled(!document->isLocked());
    m_note->setNote(shown->note);
}

void FindingsPanel::followSelection()
{
    if (!m_following && m_model->document()) {
        const QScopedValueRollback guard(m_following, true);
        QItemSelection selection;
        for (const Id<Annotation> id : m_model->document()->selection()) {
            const QModelIndex index = m_model->index(m_model->rowOf(id));
            if (index.isValid())
                selection.select(index, index);
        }
        m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        if (!selection.isEmpty()) {
            m_list->selectionModel()->setCurrentIndex(selection.indexes().first(),
                                                      QItemSelectionModel::NoUpdate);
            m_list->scrollTo(selection.indexes().first());
        }
    }
    m_noteGesture = 0;
    followDocument();
}

void FindingsPanel::step(int steps)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const Id<Annotation> now = selected();
    const int outside = steps > 0 ? -1 : count; // so that the first step takes the first or last
    const int row = now.isNull() ? outside : m_model->rowOf(now);
    const int next = ((row + steps) % count + count) % count;
    const Id<Annotation> id = m_model->annotation(next)->id;
    m_model->document()->select({id});
    Q_EMIT activated(id);
}

void FindingsPanel::editNote(const QString &note)
{
    AnnotationDocument *document = m_model->document();
    if (!document || selected().isNull())
        return;
    if (m_noteGesture == 0)
        m_noteGesture = document->newGesture();
    document->setNote(selected(), note, m_noteGesture);
}

Id<Annotation> FindingsPanel::selected() const
{
    const AnnotationDocument *document = m_model->document();
    return document && document->selection().size() == 1 ? document->selection().front()
                                                         : Id<Annotation>();
}

} // namespace doubleread
