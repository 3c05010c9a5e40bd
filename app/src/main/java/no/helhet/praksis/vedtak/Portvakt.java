package no.helhet.praksis.vedtak;

import no.helhet.praksis.sak.Sak;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.porter.BeregningIVedtaket;
import no.helhet.regelverk.porter.Klageorientering;
import no.helhet.regelverk.porter.Nodhjelpsgrunnlag;
import no.helhet.regelverk.porter.Portsvar;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vedtaksporter;
import no.helhet.regelverk.porter.Vedtakstype;
import no.helhet.regelverk.porter.Vilkar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Holds a draft against the gates of the law, and against one of the house: the outcome is chosen,
/// can be calculated, and the payments add up.
@Component
class Portvakt {
    private final Regler regler;
    private final Delegasjoner delegasjoner;

    Portvakt(Regler regler, Delegasjoner delegasjoner) {
        this.regler = regler;
        this.delegasjoner = delegasjoner;
    }

    /// @param fodt the applicant's birth date, or null when not known
    /// @param beslutter who is to sign, or null while not chosen
    Provelse check(
            Utkast utkast,
            Sak sak,
            @Nullable LocalDate fodt,
            @Nullable UUID beslutter,
            LocalDate today) {
        var innhold = utkast.innhold();
        var kommunenr = sak.id().kommunenr();
        var utregning = Utregning.of(kommunenr, innhold, regler.parametre(kommunenr));
        var stonad =
                sak.type() == Sak.Type.NODHJELP
                        ? nodhjelp(innhold)
                        : isGranted(innhold)
                                ? utregning.stonad()
                                : Map.<java.time.YearMonth, Long>of();
        var plan = Betalingsplan.of(innhold, stonad, today);
        var belop = stonad.values().stream().mapToLong(Long::longValue).sum();
        var porter =
                new ArrayList<>(
                        sak.type() == Sak.Type.NODHJELP
                                ? nodhjelpsporter(innhold, sak, beslutter, belop, today)
                                : porter(utkast, sak, fodt, beslutter, utregning, belop, today));
        porter.add(own(porter.size() + 1, sak, innhold, utregning, plan, belop));
        return new Provelse(utregning, plan, belop, List.copyOf(porter));
    }

    private static Map<java.time.YearMonth, Long> nodhjelp(Innhold innhold) {
        var nodhjelp = innhold.nodhjelp();
        return nodhjelp == null || nodhjelp.belopOre() == 0
                ? Map.of()
                : Map.of(java.time.YearMonth.from(innhold.okonomi().fom()), nodhjelp.belopOre());
    }

    static boolean isGranted(Innhold innhold) {
        var utfall = innhold.vurdering().utfall();
        return utfall == null
                || utfall == Resultat.INNVILGET
                || utfall == Resultat.DELVIS_INNVILGET;
    }

    private List<Portsvar> porter(
            Utkast utkast,
            Sak sak,
            @Nullable LocalDate fodt,
            @Nullable UUID beslutter,
            Utregning utregning,
            long belop,
            LocalDate today) {
        var innhold = utkast.innhold();
        var vurdering = innhold.vurdering();
        var grunnlag =
                new Vedtaksgrunnlag(
                        Vedtakstype.OKONOMISK_STONAD,
                        vurdering.utfall() == null ? Resultat.INNVILGET : vurdering.utfall(),
                        vurdering.form(),
                        new Vedtaksgrunnlag.Periode(
                                innhold.okonomi().fom(), innhold.okonomi().tom()),
                        today,
                        new Belop(belop),
                        fodt,
                        innhold.barn().stream().map(Portvakt::barn).toList(),
                        new Vedtaksgrunnlag.Begrunnelse(
                                innhold.tekst(Feltgruppe.REGLER),
                                innhold.tekst(Feltgruppe.FAKTA),
                                innhold.tekst(Feltgruppe.HOVEDHENSYN)),
                        beregning(utregning),
                        innhold.vilkar().stream().map(Portvakt::vilkar).toList(),
                        innhold.aktivitetsunntak(),
                        new Vedtaksgrunnlag.Onske(
                                innhold.tekst(Feltgruppe.ONSKE),
                                innhold.tekst(Feltgruppe.VEKTLEGGING)),
                        new Vedtaksgrunnlag.Lan(vurdering.lanevilkar(), vurdering.betalingsevne()),
                        klageorientering(today),
                        utkast.forberedtAv() == null ? "" : utkast.forberedtAv().toString(),
                        beslutter == null ? "" : beslutter.toString(),
                        delegasjoner.find(beslutter, sak, belop, today));
        return Vedtaksporter.check(grunnlag, regler.parametre());
    }

    private List<Portsvar> nodhjelpsporter(
            Innhold innhold, Sak sak, @Nullable UUID beslutter, long belop, LocalDate today) {
        var n = innhold.nodhjelp() == null ? Innhold.Nodhjelp.EMPTY : innhold.nodhjelp();
        return Vedtaksporter.checkNodhjelp(
                new Nodhjelpsgrunnlag(
                        n.identitet(),
                        n.behov(),
                        n.gitt(),
                        n.begrunnelse(),
                        klageorientering(today),
                        beslutter == null ? "" : beslutter.toString(),
                        delegasjoner.find(beslutter, sak, belop, today),
                        new Belop(belop),
                        today));
    }

    private static @Nullable BeregningIVedtaket beregning(Utregning utregning) {
        var all = utregning.complete();
        return all == null ? null : BeregningIVedtaket.from(all.getFirst());
    }

    // The letter always carries the whole notice; what it cannot do without is a known time limit.
    private Klageorientering klageorientering(LocalDate today) {
        var frist =
                Frister.calculate(Fristtype.KLAGEFRIST, today, regler.parametre())
                        instanceof Frist.Beregnet;
        return new Klageorientering(true, frist, true, true, true, true);
    }

    private static Portsvar own(
            int number,
            Sak sak,
            Innhold innhold,
            Utregning utregning,
            Betalingsplan plan,
            long belop) {
        var funn = new ArrayList<Utfall>();
        var nodhjelp = sak.type() == Sak.Type.NODHJELP;
        if (!nodhjelp && innhold.vurdering().utfall() == null) {
            funn.add(missing("vedtak.port.utfall", "fvl § 27", "#utfall"));
        }
        if (!nodhjelp && isGranted(innhold)) {
            if (utregning.complete() == null) {
                funn.add(missing("vedtak.port.beregning", "sotjl § 18", "#beregning"));
            } else if (belop == 0) {
                funn.add(missing("vedtak.port.null", "sotjl § 18", "#utfall"));
            }
        }
        plan.feil().forEach(t -> funn.add(new Utfall.IkkeOppfylt(t, "sotjl § 22", "#betalinger")));
        if (funn.isEmpty()) {
            funn.add(new Utfall.Oppfylt());
        }
        return new Portsvar("utbetaling", number, Tekst.of("vedtak.port.utbetaling"), funn);
    }

    private static Utfall missing(String key, String hjemmel, String place) {
        return new Utfall.ManglerOpplysning(Tekst.of(key), hjemmel, place);
    }

    private static Vedtaksgrunnlag.BarnIVedtaket barn(Innhold.Barn barn) {
        return new Vedtaksgrunnlag.BarnIVedtaket(
                barn.id(),
                barn.navn(),
                !barn.kartlegging().isBlank(),
                barn.syn(),
                barn.grunnUtenSyn(),
                barn.barnetsBeste());
    }

    private static Vilkar vilkar(Innhold.Vilkaret v) {
        return new Vilkar(
                v.id(),
                v.tittel(),
                v.aktivitet(),
                v.narSammenheng(),
                v.ikkeByrdefullt(),
                v.ikkeBegrensende(),
                v.ikkeILovstrid(),
                v.varslerReduksjon());
    }
}
