#include "core/base/literals.h"
#include "core/formats/numbers.h"

#include <QRandomGenerator>
#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace doubleread;

/// Numbers as JavaScript writes them. Expected texts are those of ECMA-262 (node agrees).
class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortest_data();
    void shortest();
    void shortestReadsBack();
    void rounding_data();
    void rounding();
    void sixDecimalsRoundTiesAway_data();
    void sixDecimalsRoundTiesAway();
    void parsing_data();
    void parsing();
    void extentsReadBack();
    void indices();
};

void TestNumbers::shortest_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](double value, const char *text) {
        QTest::newRow(text) << value << QByteArray(text);
    };
    row(0, "0");
    row(1, "1");
    row(-1.5, "-1.5");
    row(100, "100");
    row(123456789012345680.0, "123456789012345680");
    row(0.1 + 0.2, "0.30000000000000004");
    row(0.000001, "0.000001");
    row(0.00000123, "0.00000123");
    row(1e-7, "1e-7");
    row(1.25e-7, "1.25e-7");
    row(1e20, "100000000000000000000");
    row(1e21, "1e+21");
    row(1.5e300, "1.5e+300");
    row(5e-324, "5e-324");
    row(1609.9762148449631, "1609.9762148449631");
    QTest::newRow("negative zero") << -0.0 << QByteArray("0");
    row(std::numeric_limits<double>::infinity(), "null");
    QTest::newRow("nan") << std::nan("") << QByteArray("null");
}

void TestNumbers::shortest()
{
    QFETCH(const double, value);
    QFETCH(const QByteArray, text);
    QCOMPARE(shortestNumber(value), text);
}

void TestNumbers::shortestReadsBack()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20000; ++i) {
        const auto value = std::bit_cast<double>(random.generate64());
        if (!std::isfinite(value))
            continue;
        const std::optional<double> back = numberFrom(shortestNumber(value));
        QVERIFY(back);
        QCOMPARE(std::bit_cast<quint64>(*back), std::bit_cast<quint64>(value));
    }
}

void TestNumbers::rounding_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("expected");
    QTest::newRow("half up") << 0.5 << 1.0;
    QTest::newRow("negative half up") << -0.5 << 0.0;
    QTest::newRow("-7.5") << -7.5 << -7.0;
    QTest::newRow("-7.51") << -7.51 << -8.0;
    QTest::newRow("just below a half") << 0.49999999999999994 << 0.0;
    QTest::newRow("2.5") << 2.5 << 3.0;
    QTest::newRow("beyond 2^52") << 4503599627370497.0 << 4503599627370497.0;
}

void TestNumbers::rounding()
{
    QFETCH(const double, value);
    QFETCH(const double, expected);
    QVERIFY(roundedHalfUp(value) == expected);
}

void TestNumbers::sixDecimalsRoundTiesAway_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("tie") << 0.0078125 << QByteArray("0.007813");
    QTest::newRow("negative tie") << -0.0078125 << QByteArray("-0.007813");
    QTest::newRow("tie upwards either way") << 0.0234375 << QByteArray("0.023438");
    QTest::newRow("no tie in binary") << 0.0000005 << QByteArray("0.000000");
    QTest::newRow("0.0000015") << 0.0000015 << QByteArray("0.000002");
    QTest::newRow("one") << 1.0 << QByteArray("1.000000");
    QTest::newRow("zero") << -0.0 << QByteArray("0.000000");
    QTest::newRow("third") << 1.0 / 3 << QByteArray("0.333333");
    QTest::newRow("large tie") << 12345.0078125 << QByteArray("12345.007813");
}

void TestNumbers::sixDecimalsRoundTiesAway()
{
    QFETCH(const double, value);
    QFETCH(const QByteArray, text);
    QCOMPARE(sixDecimals(value), text);
}

void TestNumbers::parsing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("value");
    const auto good = [](const char *text, double value) {
        QTest::newRow(text) << QByteArray(text) << true << value;
    };
    good("0", 0);
    good("+1.5", 1.5);
    good("-.5", -0.5);
    good("5.", 5);
    good("5e-1", 0.5);
    good("1E+2", 100);
    good("1e-400", 0);
    for (const char *bad : {"", "-", "+-1", "--1", ".", "e5", "1e", "1e+", "nan", "inf", "0x10",
                            "1,5", " 1", "1 ", "1e400", "1_000", "one"})
        QTest::newRow(*bad ? bad : "empty") << QByteArray(bad) << false << 0.0;
}

void TestNumbers::parsing()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isNumber);
    QFETCH(const double, value);
    const std::optional<double> number = numberFrom(text);
    QCOMPARE(number.has_value(), isNumber);
    QVERIFY(number.value_or(value) == value);
}

void TestNumbers::extentsReadBack()
{
    QVERIFY(shortestExtent(0.1, 0.1 + 0.2) == 0.2);
    QVERIFY(0.1 + 0.2 - 0.1 != 0.2); // which is why
    QRandomGenerator random(3);
    for (int i = 0; i < 20000; ++i) {
        const double from = random.generateDouble() * 3000;
        const double extent = random.generateDouble() * 500;
        const double to = from + extent;
        QVERIFY(from + shortestExtent(from, to) == to); // known from the extent it was made of
        const double other = from + random.generateDouble() * 500 + from / 3;
        QVERIFY(std::abs(from + shortestExtent(from, other) - other) <= 1e-12);
    }
}

void TestNumbers::indices()
{
    QCOMPARE(indexFrom("0"), std::optional(0));
    QCOMPARE(indexFrom("012"), std::optional(12));
    for (const char *bad : {"", "-1", "+1", "1.0", "1e3", "1234567890", "x", " 1"})
        QVERIFY2(!indexFrom(bad), bad);
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
