package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the fields of one line, and remembers those that hold something a person-year cannot.
final class LineReader {
    private final Line line;
    private final Regler regler;
    private final List<String> faults = new ArrayList<>();

    LineReader(Line line, Regler regler) {
        this.line = line;
        this.regler = regler;
        fault(value("VERSION").equals("%02d".formatted(line.layout().year() % 100)), "VERSION");
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    String value(String field) {
        return line.value(field);
    }

    @Nullable Fodselsnummer fodselsnummer() {
        String value = value("PERSON_FODSELSNR");
        Fodselsnummer number = Fodselsnummer.parse(value, regler).accepted().orElse(null);
        fault(value.isEmpty() || number != null, "PERSON_FODSELSNR");
        return number;
    }

    long children() {
        boolean has = yes("BU18");
        long children = number("ANTBU18");
        fault(faults.contains("BU18") || has == children > 0, "ANTBU18");
        return children;
    }

    <A extends Avkrysning> Set<A> ticked(A[] boxes) {
        return Stream.of(boxes)
                .filter(
                        box -> {
                            String value = value(box.field());
                            fault(value.isEmpty() || value.equals(box.kode()), box.field());
                            return value.equals(box.kode());
                        })
                .collect(Collectors.toSet());
    }

    <K extends Kode> @Nullable K kode(K[] values, String field) {
        K found = Kode.find(values, value(field)).orElse(null);
        fault(found != null, field);
        return found;
    }

    /// Null when the field is blank, which is no fault.
    <K extends Kode> @Nullable K kodeIfAny(K[] values, String field) {
        return value(field).isEmpty() ? null : kode(values, field);
    }

    boolean yes(String field) {
        String value = value(field);
        fault(value.equals("1") || value.equals("2"), field);
        return value.equals("1");
    }

    long number(String field) {
        Optional<Long> number = line.number(field);
        fault(number.isPresent(), field);
        return number.orElse(0L);
    }

    @Nullable LocalDate date(String field) {
        LocalDate date = line.date(field).orElse(null);
        fault(date != null, field);
        return date;
    }

    /// Null when the field is blank, which is no fault.
    @Nullable LocalDate dateIfAny(String field) {
        return value(field).isEmpty() ? null : date(field);
    }

    @Nullable String blankAsNull(String field) {
        String value = value(field);
        return value.isEmpty() ? null : value;
    }

    void fault(boolean right, String field) {
        String name = line.layout().field(field).name();
        if (!right && !faults.contains(name)) {
            faults.add(name);
        }
    }
}
