package no.helhet.praksis.vedtak;

import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.porter.Aktivitetsunntak;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker.Del;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a draft holds, as it is stored (`vedtak.utkast.innhold`) and kept with the decision.
/// Amounts are in øre. Texts not written yet are blank.
///
/// @param skjema version of this shape, [#SKJEMA] for those written now
/// @param barn every child in the household, with its own situation
/// @param aktivitet what § 20 a asks about one under the age limit
/// @param nodhjelp what was given the same day; null but in an emergency
/// @param versjoner how many times each part has been saved
public record Innhold(
        int skjema,
        Okonomi okonomi,
        List<Barn> barn,
        List<Vilkaret> vilkar,
        Aktiviteten aktivitet,
        Map<Feltgruppe, String> tekster,
        Vurdering vurdering,
        Betalinger betalinger,
        @Nullable Nodhjelp nodhjelp,
        Map<Feltgruppe, Integer> versjoner) {

    /// The shape written now.
    public static final int SKJEMA = 1;

    public Innhold {
        barn = List.copyOf(barn);
        vilkar = List.copyOf(vilkar);
        tekster = Map.copyOf(tekster);
        versjoner = Map.copyOf(versjoner);
    }

    /// What the calculation is made from.
    ///
    /// @param fom first day, `tom` the last
    public record Okonomi(
            LocalDate fom,
            LocalDate tom,
            Husholdning.Type husholdning,
            Opphav husholdningKilde,
            List<Behovet> behov,
            List<Inntekten> inntekter,
            List<Overstyringen> overstyringer) {
        public Okonomi {
            behov = List.copyOf(behov);
            inntekter = List.copyOf(inntekter);
            overstyringer = List.copyOf(overstyringer);
        }

        /// The day whose legal values hold for the first month.
        LocalDate firstDay() {
            return fom.withDayOfMonth(1);
        }

        Okonomi withBehov(List<Behovet> changed) {
            return new Okonomi(
                    fom, tom, husholdning, husholdningKilde, changed, inntekter, overstyringer);
        }

        Okonomi withInntekter(List<Inntekten> changed) {
            return new Okonomi(
                    fom, tom, husholdning, husholdningKilde, behov, changed, overstyringer);
        }

        Okonomi withOverstyringer(List<Overstyringen> changed) {
            return new Okonomi(fom, tom, husholdning, husholdningKilde, behov, inntekter, changed);
        }
    }

    /// Where a fact is known from.
    public record Opphav(Kilde.Type type, String tekst) {}

    /// @param navn what the line is called; blank but for `ANNET` when the type says it
    /// @param norm the municipality's norm that the caseworker has chosen for it, or null
    public record Behovet(
            String id,
            Behov.Type type,
            String navn,
            long soktOre,
            Behov.@Nullable Norm norm,
            Opphav kilde) {
        /// A need with no norm chosen for it.
        public Behovet(String id, Behov.Type type, String navn, long soktOre, Opphav kilde) {
            this(id, type, navn, soktOre, null, kilde);
        }
    }

    /// @param hvem SOKER, PARTNER or the id of a child
    public record Inntekten(
            String id, Inntekt.Type type, String navn, long belopOre, String hvem, Opphav kilde) {}

    /// A person's amount instead of the computed one.
    public record Overstyringen(String linje, long belopOre, String begrunnelse, String hvem) {}

    /// @param andel share of the month the child lives here, percent
    /// @param kartlegging the child's own situation, blank while not mapped
    /// @param syn the child's view, or `grunnUtenSyn` why it is not obtained
    public record Barn(
            String id,
            String navn,
            @Nullable LocalDate fodt,
            int andel,
            boolean deltBosted,
            Opphav fodtKilde,
            Opphav bostedKilde,
            String kartlegging,
            String syn,
            String grunnUtenSyn,
            String barnetsBeste) {}

    /// A condition (§§ 20 and 20 a).
    ///
    /// @param type KOSTRA's code of conditions, by name
    public record Vilkaret(
            String id,
            no.helhet.formats.kostra.Vilkar type,
            String tittel,
            String beskrivelse,
            LocalDate fom,
            LocalDate tom,
            boolean aktivitet,
            Vilkar.Prove narSammenheng,
            Vilkar.Prove ikkeByrdefullt,
            Vilkar.Prove ikkeBegrensende,
            Vilkar.Prove ikkeILovstrid,
            boolean varslerReduksjon) {}

    /// Activity and language for one under the age limit (§ 20 a).
    ///
    /// @param unntak why no activity condition is set, or null
    /// @param grunn the same in words
    /// @param hinder which language keeps the applicant from self-support
    /// @param introduksjonsprogram has the applicant had right and duty to it? Null when not known
    /// @param opplaring how language training was considered
    public record Aktiviteten(
            @Nullable Aktivitetsunntak unntak,
            String grunn,
            Hinder hinder,
            @Nullable Boolean introduksjonsprogram,
            boolean samiskspraklig,
            String opplaring) {
        static final Aktiviteten EMPTY =
                new Aktiviteten(null, "", Hinder.IKKE_VURDERT, null, false, "");
    }

    /// The language of the letter.
    public enum Malform {
        NB,
        NN;

        String tag() {
            return this == NN ? "nn" : "nb";
        }
    }

    /// What goes to others; the rest goes to the applicant.
    ///
    /// @param kontonummer the applicant's account, null when there is none to use
    /// @param forfall the applicant's first payment, null for the ordinary day
    public record Betalinger(
            @Nullable String kontonummer, @Nullable LocalDate forfall, List<TilAnnen> andre) {
        public Betalinger {
            andre = List.copyOf(andre);
        }
    }

    /// A payment to a third party.
    ///
    /// @param formal husleie, strom, barnehage, sfo, livsopphold or annet
    /// @param grunn why another than the applicant is paid (§ 22)
    public record TilAnnen(
            String id,
            YearMonth maned,
            String formal,
            long belopOre,
            String navn,
            String kontonummer,
            @Nullable String kid,
            LocalDate forfall,
            Del.Grunn grunn) {}

    /// Emergency help.
    public record Nodhjelp(
            String identitet, String behov, String gitt, String begrunnelse, long belopOre) {
        static final Nodhjelp EMPTY = new Nodhjelp("", "", "", "", 0);
    }

    /// The text of one of the text fields, blank when not written.
    public String tekst(Feltgruppe felt) {
        return tekster.getOrDefault(felt, "");
    }

    /// How many times the part has been saved; what a save must name.
    public int version(Feltgruppe gruppe) {
        return versjoner.getOrDefault(gruppe, 0);
    }

    Innhold saved(Feltgruppe gruppe) {
        var next = new EnumMap<Feltgruppe, Integer>(Feltgruppe.class);
        next.putAll(versjoner);
        next.merge(gruppe, 1, Integer::sum);
        return new Innhold(
                skjema,
                okonomi,
                barn,
                vilkar,
                aktivitet,
                tekster,
                vurdering,
                betalinger,
                nodhjelp,
                next);
    }

    Innhold with(Okonomi changed) {
        return copy(changed, barn, vilkar, aktivitet, tekster, vurdering, betalinger);
    }

    Innhold withBarn(List<Barn> changed) {
        return copy(okonomi, changed, vilkar, aktivitet, tekster, vurdering, betalinger);
    }

    Innhold withVilkar(List<Vilkaret> changed) {
        return copy(okonomi, barn, changed, aktivitet, tekster, vurdering, betalinger);
    }

    Innhold with(Aktiviteten changed) {
        return copy(okonomi, barn, vilkar, changed, tekster, vurdering, betalinger);
    }

    Innhold with(Feltgruppe felt, String tekst) {
        var changed = new EnumMap<Feltgruppe, String>(Feltgruppe.class);
        changed.putAll(tekster);
        changed.put(felt, tekst);
        return copy(okonomi, barn, vilkar, aktivitet, changed, vurdering, betalinger);
    }

    Innhold with(Vurdering changed) {
        return copy(okonomi, barn, vilkar, aktivitet, tekster, changed, betalinger);
    }

    Innhold with(Betalinger changed) {
        return copy(okonomi, barn, vilkar, aktivitet, tekster, vurdering, changed);
    }

    Innhold with(Nodhjelp changed) {
        return new Innhold(
                skjema,
                okonomi,
                barn,
                vilkar,
                aktivitet,
                tekster,
                vurdering,
                betalinger,
                changed,
                versjoner);
    }

    private Innhold copy(
            Okonomi okonomi,
            List<Barn> barn,
            List<Vilkaret> vilkar,
            Aktiviteten aktivitet,
            Map<Feltgruppe, String> tekster,
            Vurdering vurdering,
            Betalinger betalinger) {
        return new Innhold(
                skjema,
                okonomi,
                barn,
                vilkar,
                aktivitet,
                tekster,
                vurdering,
                betalinger,
                nodhjelp,
                versjoner);
    }
}
