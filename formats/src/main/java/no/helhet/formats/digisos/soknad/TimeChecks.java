package no.helhet.formats.digisos.soknad;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Dates and moments. The form decides whether the document is valid, the calendar only whether
/// there is a note.
final class TimeChecks {
    private static final Check<String> DATE_TEXT =
            Checks.text("[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date such as 2026-11-22");
    // The published pattern has an unescaped point: any one character may stand there.
    private static final Check<String> TIME_TEXT =
            Checks.text(
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}.[0-9]+Z",
                    "a time such as 2026-11-22T09:30:00.000Z");

    static final Check<Dato> DATE =
            (value, place, findings) -> {
                @Nullable String raw = DATE_TEXT.read(value, place, findings);
                if (raw == null) {
                    return Check.discarded();
                }
                Optional<LocalDate> date = parsed(raw, LocalDate::parse);
                if (date.isEmpty()) {
                    findings.merknad(Merknad.Code.NO_SUCH_DATE, place, value.position());
                }
                return new Dato(raw, date);
            };

    static final Check<Tidspunkt> TIME =
            (value, place, findings) -> {
                @Nullable String raw = TIME_TEXT.read(value, place, findings);
                if (raw == null) {
                    return Check.discarded();
                }
                Optional<Instant> time = parsed(raw, Instant::parse);
                if (time.isEmpty()) {
                    findings.merknad(Merknad.Code.NO_SUCH_TIME, place, value.position());
                }
                return new Tidspunkt(StorableText.of(raw), time);
            };

    private TimeChecks() {}

    private static <T> Optional<T> parsed(String raw, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(raw));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
