package no.helhet.cli.analyse;

import no.helhet.statistics.reference.Got;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// One value that a reference case expects.
///
/// @param path names parted by dots, places in lists as `[0]`
/// @param expected a number, a text or a truth value
/// @param got what the method answered; null when it has not been computed
record CaseLeaf(String path, Object expected, @Nullable Got got) {
    enum Verdict {
        WITHIN("within"),
        MISSED("MISSED"),
        LEFT_OUT("left out"),
        NOT_COMPUTED("NOT COMPUTED");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    Verdict verdict() {
        if (got == null) {
            return Verdict.NOT_COMPUTED;
        }
        if (!got.left().isEmpty()) {
            return Verdict.LEFT_OUT;
        }
        boolean near =
                areNumbers()
                        // A difference that is no number is not within anything.
                        ? Math.abs(difference()) <= limit()
                        : String.valueOf(expected).equals(String.valueOf(got.value()));
        return near ? Verdict.WITHIN : Verdict.MISSED;
    }

    private boolean areNumbers() {
        return expected instanceof Number && got != null && got.value() instanceof Number;
    }

    private double difference() {
        return number(got == null ? Double.NaN : got.value()) - number(expected);
    }

    private double limit() {
        if (got == null) {
            return 0;
        }
        return got.relative() ? got.tolerance() * Math.abs(number(expected)) : got.tolerance();
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    String line(int width) {
        String head = ("  %-" + width + "s  %22s").formatted(path, text(expected));
        if (got == null) {
            return head + "  " + Verdict.NOT_COMPUTED.words;
        }
        if (!got.left().isEmpty()) {
            return head + "  " + Verdict.LEFT_OUT.words + ": " + got.left();
        }
        return areNumbers()
                ? "%s  %22s  %9s  %7s %s  %s"
                        .formatted(
                                head,
                                text(got.value()),
                                String.format(Locale.ROOT, "%.1e", difference()),
                                String.format(Locale.ROOT, "%.0e", got.tolerance()),
                                got.relative() ? "of it" : "     ",
                                verdict().words)
                : "%s  %22s  %24s  %s".formatted(head, text(got.value()), "", verdict().words);
    }

    static String head(int width) {
        return ("  %-" + width + "s  %22s  %22s  %9s  %s")
                .formatted("", "expected", "got", "diff", "tolerance");
    }

    private static String text(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.15g", number)
                : String.valueOf(value);
    }
}
