package no.helhet.regelverk.porter;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;
import no.helhet.regelverk.porter.Utfall.Oppfylt;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// May this person sign this decision? Internal control, kommuneloven §§ 13-1 and 25-1; that the
/// signer is another than the preparer is the office's own rule, not statute.
public final class Fullmaktskontroll {
    private static final String ANKER = "#beslutter";
    private static final String DELEGASJON = "kommuneloven § 13-1";
    private static final String INTERNKONTROLL = "kommuneloven § 25-1";

    private Fullmaktskontroll() {}

    /// All that stands in the way, or one [Oppfylt].
    ///
    /// @param beslutter who is to sign, blank while not chosen
    /// @param forberedtAv who prepared the decision, or null where one person may do both
    public static List<Utfall> check(
            String beslutter,
            @Nullable String forberedtAv,
            @Nullable Fullmakt fullmakt,
            Vedtakstype type,
            Belop belop,
            LocalDate day) {
        if (beslutter.isBlank()) {
            return List.of(
                    new ManglerOpplysning(
                            Tekst.of("port.beslutter.ikke-valgt"), DELEGASJON, ANKER));
        }
        List<Utfall> faults = new ArrayList<>();
        if (beslutter.equals(forberedtAv)) {
            faults.add(refuse(INTERNKONTROLL, "port.beslutter.samme-person"));
        }
        if (fullmakt == null || !fullmakt.innehaver().equals(beslutter)) {
            faults.add(
                    new ManglerOpplysning(
                            Tekst.of("port.beslutter.ingen-fullmakt"), DELEGASJON, ANKER));
            return List.copyOf(faults);
        }
        if (!fullmakt.covers(day)) {
            faults.add(refuse(DELEGASJON, "port.beslutter.fullmakt-dato", day));
        }
        if (!fullmakt.typer().contains(type)) {
            faults.add(refuse(DELEGASJON, "port.beslutter.fullmakt-type"));
        }
        if (belop.compareTo(fullmakt.grense()) > 0) {
            faults.add(
                    refuse(DELEGASJON, "port.beslutter.fullmakt-belop", fullmakt.grense(), belop));
        }
        return faults.isEmpty() ? List.of(new Oppfylt()) : List.copyOf(faults);
    }

    private static Utfall refuse(String hjemmel, String key, Object... arguments) {
        return new IkkeOppfylt(Tekst.of(key, arguments), hjemmel, ANKER);
    }
}
