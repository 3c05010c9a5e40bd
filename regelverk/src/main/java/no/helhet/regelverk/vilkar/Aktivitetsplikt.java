package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Aktivitetskontroll;
import no.helhet.regelverk.porter.Aktivitetsunntak;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vilkar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The activity duty under the age limit with its reasons (sotjl § 20 a first paragraph): a
/// condition, or weighty reasons for none. Not both, and the reasons in words as well as by code.
public final class Aktivitetsplikt {
    private static final String HJEMMEL = "sotjl § 20 a første ledd femte punktum";
    private static final String PLACE = "#aktivitet";

    private Aktivitetsplikt() {}

    /// Checks.
    ///
    /// @param fodt the applicant's birth date, or null when not known
    /// @param day the day of the decision
    /// @param unntak the coded reason for no activity condition, or null
    /// @param unntaksgrunn the weighty reasons in words; blank when none are written
    public static List<Utfall> check(
            @Nullable LocalDate fodt,
            LocalDate day,
            List<Vilkar> vilkar,
            @Nullable Aktivitetsunntak unntak,
            String unntaksgrunn,
            Parametre parametre) {
        List<Utfall> duty = Aktivitetskontroll.check(fodt, day, vilkar, unntak, parametre);
        if (unntak == null || !duty.equals(List.of(new Utfall.Oppfylt()))) {
            return duty;
        }
        Funn funn = new Funn();
        if (vilkar.stream().anyMatch(Vilkar::aktivitet)) {
            funn.refuse(HJEMMEL, PLACE, "vilkar.aktivitet.begge");
        }
        return funn.requireText(unntaksgrunn, HJEMMEL, PLACE, "vilkar.aktivitet.grunn").all();
    }
}
