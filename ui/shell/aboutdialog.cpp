#include "ui/shell/aboutdialog.h"

#include "core/base/literals.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace doubleread {

namespace {

constexpr int textWidth = 420;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

void showAboutDialog(QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Texts::tr("About DoubleRead"));
    auto *title = new QLabel(u"DoubleRead %1"_s.arg(QString::fromLatin1(DOUBLEREAD_VERSION)));
    title->setProperty("role", u"title"_s);
    auto *text = new QLabel(Texts::tr(
        "Turns a heap of radiographs into a dataset that can be trusted: two blinded readings "
        "of every scan, disagreements resolved and signed by a medical officer.\n\n"
        "For research, not for diagnosis.\n\n"
        "Free software under the GNU General Public License, version 3 or later; it comes "
        "without any warranty."));
    text->setWordWrap(true);
    text->setFixedWidth(textWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(theme::padding * 2, theme::padding * 2, theme::padding * 2,
                               theme::padding);
    layout->setSpacing(theme::padding);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog.exec();
}

} // namespace doubleread
