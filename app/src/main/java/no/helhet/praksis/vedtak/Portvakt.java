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
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Reduksjonsvurdering;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vedtaksporter;
import no.helhet.regelverk.porter.Vedtakstype;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.stonadsform.Stonadsform;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.YearMonth;
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
    private final Reduksjonsgrunn reduksjonsgrunn;

    Portvakt(Regler regler, Delegasjoner delegasjoner, Reduksjonsgrunn reduksjonsgrunn) {
        this.regler = regler;
        this.delegasjoner = delegasjoner;
        this.reduksjonsgrunn = reduksjonsgrunn;
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
        var nodhjelp = sak.type() == Sak.Type.NODHJELP;
        var stonad = nodhjelp ? nodhjelp(innhold) : paid(innhold, utregning);
        var plan = Betalingsplan.of(innhold, stonad, today);
        var belop = nodhjelp ? sum(stonad) : amount(innhold, stonad);
        if (nodhjelp) {
            var porter = new ArrayList<>(nodhjelpsporter(innhold, sak, beslutter, belop, today));
            porter.add(own(porter.size() + 1, sak, innhold, utregning, plan, belop));
            return new Provelse(utregning, plan, belop, List.copyOf(porter), null, null);
        }
        var form =
                Formkrav.of(
                        kommunenr, innhold.vurdering(), belop, today, regler.parametre(kommunenr));
        var reduksjon = reduksjonsgrunn.find(utkast, utregning, today);
        var porter =
                new ArrayList<>(
                        porter(
                                utkast, sak, fodt, beslutter, utregning, belop, form, reduksjon,
                                today));
        porter.add(own(porter.size() + 1, sak, innhold, utregning, plan, belop));
        return new Provelse(
                utregning,
                plan,
                belop,
                List.copyOf(porter),
                form instanceof Stonadsform.Lanet(var evne, var laneplan) && isGranted(innhold)
                        ? laneplan
                        : null,
                reduksjon == null ? null : reduksjon.brudd());
    }

    private static Map<YearMonth, Long> paid(Innhold innhold, Utregning utregning) {
        return isGranted(innhold) && innhold.vurdering().form() != Form.GARANTI
                ? utregning.stonad()
                : Map.of();
    }

    /// What is paid; of a guarantee the most it may cost.
    private static long amount(Innhold innhold, Map<YearMonth, Long> stonad) {
        var grense = innhold.vurdering().garanti().grenseOre();
        return innhold.vurdering().gives(Form.GARANTI) ? grense == null ? 0 : grense : sum(stonad);
    }

    private static long sum(Map<YearMonth, Long> stonad) {
        return stonad.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<YearMonth, Long> nodhjelp(Innhold innhold) {
        var nodhjelp = innhold.nodhjelp();
        return nodhjelp == null || nodhjelp.belopOre() == 0
                ? Map.of()
                : Map.of(YearMonth.from(innhold.okonomi().fom()), nodhjelp.belopOre());
    }

    static boolean isGranted(Innhold innhold) {
        return innhold.vurdering().isGranted();
    }

    private List<Portsvar> porter(
            Utkast utkast,
            Sak sak,
            @Nullable LocalDate fodt,
            @Nullable UUID beslutter,
            Utregning utregning,
            long belop,
            Stonadsform form,
            @Nullable Reduksjonsvurdering reduksjon,
            LocalDate today) {
        var innhold = utkast.innhold();
        var vurdering = innhold.vurdering();
        var grunnlag =
                new Vedtaksgrunnlag(
                        Vedtakstype.OKONOMISK_STONAD,
                        vurdering.utfall() == null ? Resultat.INNVILGET : vurdering.utfall(),
                        form,
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
                        aktivitet(innhold),
                        reduksjon,
                        new Vedtaksgrunnlag.Onske(
                                innhold.tekst(Feltgruppe.ONSKE),
                                innhold.tekst(Feltgruppe.VEKTLEGGING)),
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
            } else if (belop == 0 && innhold.vurdering().form() != Form.GARANTI) {
                funn.add(missing("vedtak.port.null", "sotjl § 18", "#utfall"));
            }
        }
        plan.feil()
                .forEach(
                        f ->
                                funn.add(
                                        new Utfall.IkkeOppfylt(
                                                f.tekst(), f.hjemmel(), "#betalinger")));
        if (!nodhjelp && plan.feil().isEmpty()) {
            Mottakerkontroll.check(innhold, plan).stream()
                    .filter(Utfall::isMissing)
                    .forEach(funn::add);
        }
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

    private static Vedtaksgrunnlag.Aktivitet aktivitet(Innhold innhold) {
        var a = innhold.aktivitet();
        return new Vedtaksgrunnlag.Aktivitet(
                a.unntak(),
                a.grunn(),
                a.hinder(),
                a.introduksjonsprogram(),
                a.samiskspraklig(),
                innhold.vilkar().stream()
                        .anyMatch(
                                v ->
                                        v.type()
                                                == no.helhet.formats.kostra.Vilkar
                                                        .NORSK_ELLER_SAMISK_OPPLARING),
                a.opplaring());
    }

    static Vilkar vilkar(Innhold.Vilkaret v) {
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
