package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The fields of a line that an office can put right itself: those that nothing in the practice is
/// the source of. All else is put right where it is entered.
public enum Rettefelt {
    /// The DUF number of one without a national number: twelve digits.
    PERSON_DUF("[0-9]{12}", true),
    /// The journal number, when the case has none or one too long: at most eight characters.
    PERSON_JOURNALNR("[\\x21-\\x7e\\xa1-\\xff]{1,8}", false),
    /// The caseworker's number, when the set-up has none for the office: at most ten characters.
    SAKSBEHANDLER("[\\x21-\\x7e\\xa1-\\xff]{1,10}", false);

    private final Pattern form;
    private final boolean sosialhjelpAlone;

    Rettefelt(String form, boolean sosialhjelpAlone) {
        this.form = Pattern.compile(form);
        this.sosialhjelpAlone = sosialhjelpAlone;
    }

    /// Those that the form has.
    public static List<Rettefelt> of(Skjema skjema) {
        return Arrays.stream(values())
                .filter(felt -> !felt.sosialhjelpAlone || skjema == Skjema.OKONOMISK_SOSIALHJELP)
                .toList();
    }

    static Optional<Rettefelt> find(Skjema skjema, String navn) {
        return of(skjema).stream().filter(felt -> felt.name().equals(navn)).findFirst();
    }

    boolean accepts(String verdi) {
        return form.matcher(verdi).matches();
    }
}
