package no.helhet.regelverk.henvisning;

import no.helhet.regelverk.henvisning.Delingsgrunnlag.Fare;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Foresporsel;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Ingen;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Mate;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Oppgave;
import no.helhet.regelverk.henvisning.Delingsgrunnlag.Samtykke;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;
import java.util.List;

/// Whether the facts of a ground are there, so that what is written may be sent.
public final class Delingskontroll {
    private static final String TAUSHETSPLIKT = "sotjl § 44 første ledd";
    private static final String SAMTYKKE = "fvl § 13 a";
    private static final String OPPGAVE = "sotjl § 44 tredje ledd";
    private static final String KJENT = "sotjl §§ 42 og 43";
    private static final String FARE = "fvl § 13 b";
    private static final String POLITI = "sotjl § 44 fjerde ledd";

    private Delingskontroll() {}

    /// All that is missing or unlawful, or one [Utfall.Oppfylt].
    ///
    /// @param day the day it is sent
    public static List<Utfall> check(
            Delingsgrunnlag grunnlag, Mottakerslag mottaker, LocalDate day) {
        return switch (grunnlag) {
            case Ingen() ->
                    new Funn().require(false, TAUSHETSPLIKT, "#grunnlag", "port.deling.velg").all();
            case Samtykke s -> check(s, day);
            case Oppgave(var nodvendig, var kjent) -> check(nodvendig, kjent, mottaker);
            case Fare(var fare) ->
                    new Funn().requireText(fare, FARE, "#fare", "port.deling.fare").all();
            case Foresporsel(var asked) -> check(asked, mottaker);
        };
    }

    private static List<Utfall> check(Samtykke s, LocalDate day) {
        var funn =
                new Funn()
                        .requireText(s.gittAv(), SAMTYKKE, "#samtykke", "port.deling.gitt-av")
                        .requireText(s.hva(), SAMTYKKE, "#samtykke", "port.deling.hva")
                        .requireText(s.formal(), SAMTYKKE, "#samtykke", "port.deling.formal");
        if (s.mate() == Mate.MUNTLIG) {
            funn.requireText(s.vitne(), SAMTYKKE, "#samtykke", "port.deling.vitne");
        }
        if (!s.gjelderMottaker()) {
            funn.refuse(SAMTYKKE, "#samtykke", "port.deling.mottaker");
        }
        if (s.gitt().isAfter(day)) {
            funn.refuse(SAMTYKKE, "#samtykke", "port.deling.for-tidlig", s.gitt());
        }
        if (day.isAfter(s.til())) {
            funn.refuse(SAMTYKKE, "#samtykke", "port.deling.utlopt", s.til());
        }
        var taken = s.trukket();
        if (taken != null) {
            funn.refuse(SAMTYKKE, "#samtykke", "port.deling.trukket", taken);
        }
        return funn.all();
    }

    private static List<Utfall> check(String nodvendig, String kjent, Mottakerslag mottaker) {
        var funn = new Funn();
        if (!mottaker.isForvaltningsorgan()) {
            funn.refuse(OPPGAVE, "#grunnlag", "port.deling.forvaltningsorgan");
        }
        return funn.requireText(nodvendig, OPPGAVE, "#nodvendig", "port.deling.nodvendig")
                .requireText(kjent, KJENT, "#kjent", "port.deling.kjent")
                .all();
    }

    private static List<Utfall> check(String asked, Mottakerslag mottaker) {
        var funn = new Funn();
        if (mottaker != Mottakerslag.POLITI) {
            funn.refuse(POLITI, "#grunnlag", "port.deling.politi");
        }
        return funn.requireText(asked, POLITI, "#foresporsel", "port.deling.foresporsel").all();
    }
}
