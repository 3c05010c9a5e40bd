package no.helhet.praksis.opplysning;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.opplysning.Opplysningsinnhold.Grunn;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What must be in order before it is kept: source, dates, ground, whole lines, and something to
/// keep.
final class Opplysningskontroll {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 4000;

    private Opplysningskontroll() {}

    /// @param fil the document sent in, or null
    /// @param hasFile there is a document from before
    static List<Problem> check(
            Opplysningsinnhold i, @Nullable Opplysningsfil fil, boolean hasFile, LocalDate today) {
        var wrong = new ArrayList<Problem>();
        if (i.kilde().isBlank() || i.kilde().length() > LONGEST) {
            wrong.add(new Problem("kilde", "opplysning.feil.kilde"));
        }
        if (i.datert().isAfter(today)) {
            wrong.add(new Problem("datert", "opplysning.feil.fremtid"));
        } else if (i.datert().isBefore(FIRST)) {
            wrong.add(new Problem("datert", "opplysning.feil.dato"));
        }
        var til = i.gyldigTil();
        if (til != null && til.isBefore(i.datert())) {
            wrong.add(new Problem("gyldigTil", "opplysning.feil.gyldigTil"));
        }
        if (i.grunn() == Grunn.LOV && (i.hjemmel().isBlank() || i.hjemmel().length() > LONGEST)) {
            wrong.add(new Problem("hjemmel", "opplysning.feil.hjemmel"));
        }
        lines(i.fakta(), wrong);
        var file = fil == null ? null : fil.problem();
        if (file != null) {
            wrong.add(new Problem("fil", file));
        } else if (fil == null && !hasFile && i.fakta().isEmpty()) {
            wrong.add(new Problem("fil", "opplysning.feil.ingenting"));
        }
        return wrong;
    }

    private static void lines(List<Kildefaktum> fakta, List<Problem> wrong) {
        var activities = 0;
        var others = 0;
        for (var f : fakta) {
            switch (f.slag()) {
                case AKTIVITET -> activity("aktivitet-" + activities++, f, wrong);
                case ANNET -> other("annet-" + others++, f, wrong);
                default -> {
                    if (f.verdi().length() > LONGEST_TEXT) {
                        wrong.add(
                                new Problem(
                                        f.slag().name().toLowerCase(Locale.ROOT),
                                        "opplysning.feil.langt"));
                    }
                }
            }
        }
    }

    private static void activity(String at, Kildefaktum f, List<Problem> wrong) {
        if (f.verdi().isBlank() || f.verdi().length() > LONGEST) {
            wrong.add(new Problem(at, "opplysning.feil.aktivitet"));
        } else if (f.fra() != null && f.til() != null && f.til().isBefore(f.fra())) {
            wrong.add(new Problem(at + "-til", "opplysning.feil.periode"));
        }
    }

    private static void other(String at, Kildefaktum f, List<Problem> wrong) {
        if (f.hva().isBlank() || f.hva().length() > LONGEST) {
            wrong.add(new Problem(at + "-hva", "opplysning.feil.annet.hva"));
        } else if (f.verdi().isBlank() || f.verdi().length() > LONGEST_TEXT) {
            wrong.add(new Problem(at + "-verdi", "opplysning.feil.annet.verdi"));
        }
    }
}
