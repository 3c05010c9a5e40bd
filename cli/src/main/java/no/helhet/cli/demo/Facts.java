package no.helhet.cli.demo;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.digisos.soknad.Arbeid;
import no.helhet.formats.digisos.soknad.Dato;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.formats.digisos.soknad.Utbetaling;
import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Situasjonsforslag;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.praksis.vedtak.Innhold;
import no.helhet.regelverk.porter.Aktivitetsunntak;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the caseworker reads in the application.
final class Facts {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int MONTHS_VALID = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> NYNORSK =
            Set.of("eg", "ikkje", "søkjer", "korleis", "noko", "kvifor", "heime", "ho");

    private final Sak sak;
    private final Soknader.Registrert registrert;
    private final @Nullable Soknad soknad;

    Facts(Sak sak, Soknader.Registrert registrert) {
        this.sak = sak;
        this.registrert = registrert;
        this.soknad = registrert.innhold();
    }

    Sak sak() {
        return sak;
    }

    LocalDate applied() {
        return registrert.mottatt().atZone(OSLO).toLocalDate();
    }

    /// What the applicant asks for, in the applicant's words.
    String wish() {
        return soknad == null ? "" : soknad.data().begrunnelse().hvaSokesOm().strip();
    }

    String reason() {
        return soknad == null ? "" : soknad.data().begrunnelse().hvorforSoke().orElse("").strip();
    }

    /// The language that the applicant writes.
    Innhold.Malform malform() {
        var words = WORD.matcher((wish() + " " + reason()).toLowerCase(Locale.ROOT)).results();
        return words.anyMatch(w -> NYNORSK.contains(w.group()))
                ? Innhold.Malform.NN
                : Innhold.Malform.NB;
    }

    /// Why no activity condition is set: work or study full time.
    Optional<Aktivitetsunntak> exemption() {
        if (soknad == null) {
            return Optional.empty();
        }
        if (Situasjonsforslag.of(soknad, applied()).arbeidssituasjon() == Arbeidssituasjon.HELTID) {
            return Optional.of(Aktivitetsunntak.I_ARBEID);
        }
        return soknad.data()
                .utdanning()
                .filter(u -> u.erStudent().orElse(false))
                .filter(u -> u.studentgrad().filter(g -> g == Arbeid.Grad.HELTID).isPresent())
                .map(u -> Aktivitetsunntak.I_AKTIVITET);
    }

    private YearMonth oldest() {
        return YearMonth.from(applied()).minusMonths(MONTHS_VALID);
    }

    /// The last month the registers know of the income, when that is too long ago to say anything
    /// of the month applied for: more than three months before the application.
    Optional<YearMonth> outdated(Innhold.Inntekten income) {
        if (soknad == null) {
            return Optional.empty();
        }
        return soknad.data().okonomi().opplysninger().utbetaling().stream()
                .filter(u -> u.tittel().equals(income.navn()))
                .flatMap(u -> month(u).stream())
                .max(YearMonth::compareTo)
                .filter(last -> last.isBefore(oldest()));
    }

    private static Optional<YearMonth> month(Utbetaling u) {
        return u.periodeTom()
                .or(u::utbetalingsdato)
                .or(u::periodeFom)
                .flatMap(Dato::dato)
                .map(YearMonth::from);
    }

    /// The account in the application, else one that the caseworker asks for: here an invented one
    /// with a right control digit.
    String account() {
        return Optional.ofNullable(soknad)
                .flatMap(s -> s.data().personalia().kontonummer().verdi())
                .flatMap(k -> Kontonummer.parse(k).accepted())
                .map(Kontonummer::value)
                .orElseGet(Facts::inventedAccount);
    }

    private static String inventedAccount() {
        for (int i = 0; ; i++) {
            if (Kontonummer.parse("%011d".formatted(99_980_000_000L + i)).accepted()
                            instanceof Optional<Kontonummer> found
                    && found.isPresent()) {
                return found.get().value();
            }
        }
    }
}
