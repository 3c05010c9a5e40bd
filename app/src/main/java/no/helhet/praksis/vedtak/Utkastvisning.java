package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.LedgerRow;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.satser.Satser;
import no.helhet.praksis.vedtak.UtkastReduksjonController.Vilkarsvalg;
import no.helhet.regelverk.livsopphold.Behov;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Inntekt;
import no.helhet.regelverk.porter.Aktivitetsunntak;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker.Del;
import no.helhet.regelverk.vilkar.Reduksjon;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A draft as its page shows it.
public final class Utkastvisning {
    private final Utkast utkast;
    private final Provelse provelse;
    private final Regler regler;
    private final List<Satser.Norm> normer;
    private final boolean mayWrite;
    private final LocalDate today;
    private final List<String> besluttere;
    private final boolean young;
    private final List<Vedtak> reducible;

    /// @param young is the applicant one whom § 20 a is about?
    /// @param reducible decisions whose conditions may have been breached, newest first
    Utkastvisning(
            Utkast utkast,
            Provelse provelse,
            Regler regler,
            List<Satser.Norm> normer,
            boolean mayWrite,
            LocalDate today,
            List<String> besluttere,
            boolean young,
            List<Vedtak> reducible) {
        this.utkast = utkast;
        this.provelse = provelse;
        this.regler = regler;
        this.normer = normer;
        this.mayWrite = mayWrite && utkast.isEditable();
        this.today = today;
        this.besluttere = besluttere;
        this.young = young;
        this.reducible = reducible;
    }

    public Utkast utkast() {
        return utkast;
    }

    public Innhold innhold() {
        return utkast.innhold();
    }

    public String base() {
        return "/vedtak/utkast/" + utkast.id().path();
    }

    public boolean mayWrite() {
        return mayWrite;
    }

    public LocalDate today() {
        return today;
    }

    public int version(Feltgruppe gruppe) {
        return innhold().version(gruppe);
    }

    public long belopOre() {
        return provelse.belopOre();
    }

    public boolean isNodhjelp() {
        return innhold().nodhjelp() != null;
    }

    /// How heavy what the caseworker has written for the letter is to read; empty when it is too
    /// little to say.
    public String liks(Texts t) {
        var texts =
                Stream.of(Feltgruppe.values())
                        .filter(f -> f.compareTo(Feltgruppe.REGLER) >= 0)
                        .map(innhold()::tekst)
                        .toList();
        var liks = Liks.of(texts);
        if (liks.isEmpty()) {
            return "";
        }
        var value = liks.getAsInt();
        var how = value < Liks.EASY ? "lett" : value < Liks.HEAVY ? "vanlig" : "tung";
        return t.get("vedtak.liks." + how, value);
    }

    /// The ledger of the first month; empty when it cannot be calculated.
    ///
    /// @param editing the line being changed, or null
    public List<LedgerRow> ledger(Texts t, @Nullable String editing) {
        return provelse.utregning().first() instanceof Beregnet beregnet
                ? new Regnskap(regler, t, base()).rows(beregnet.regnskap(), mayWrite, editing)
                : List.of();
    }

    public boolean isYoung() {
        return young;
    }

    /// Is a reduction begun, or can one be?
    public boolean mayReduce() {
        return innhold().vurdering().reduksjon() != null || mayWrite && !reducible.isEmpty();
    }

    public Laneplanen laneplan() {
        return Laneplanen.of(provelse.laneplan());
    }

    /// What is left of each reduced month, in words.
    public List<String> reduksjoner(Texts t) {
        return provelse.utregning().reduksjoner().stream()
                .flatMap(
                        r ->
                                r instanceof Reduksjon.Beregnet b
                                        ? Stream.of(b.setning())
                                        : Stream.empty())
                .map(setning -> regler.text(setning, t.language()))
                .toList();
    }

    /// Do all months give the same?
    public boolean isEven() {
        return provelse.utregning().stonad().values().stream().distinct().count() <= 1;
    }

    public int months() {
        return provelse.utregning().maneder().size();
    }

    /// Why it cannot be calculated.
    public List<String> reasons(Texts t) {
        return provelse.utregning().reasons().stream()
                .map(g -> regler.text(g.tekst(), t.language()))
                .toList();
    }

    /// The children who are of age in some month, and from which.
    public List<String> myndige(Texts t) {
        return provelse.utregning().ofAge().entrySet().stream()
                .map(
                        e ->
                                t.get(
                                        "vedtak.myndig",
                                        t.month(e.getValue()),
                                        regler.text(e.getKey().setning(), t.language())))
                .toList();
    }

    public boolean hasUnconfirmedRate() {
        return !provelse.utregning().unconfirmed().isEmpty();
    }

    public List<Betalingsrad> betalinger() {
        return provelse.plan().linjer().stream()
                .map(
                        l ->
                                new Betalingsrad(
                                        l.mottaker(),
                                        l.kontonummer(),
                                        l.kid(),
                                        l.belopOre(),
                                        l.forfall()))
                .toList();
    }

    public List<String> betalingsfeil(Texts t) {
        var list = new Sjekkliste(regler, t);
        return provelse.plan().feil().stream().map(f -> list.text(f.tekst())).toList();
    }

    /// A line of the payment plan.
    ///
    /// @param mottaker null for the applicant
    public record Betalingsrad(
            @Nullable String mottaker,
            @Nullable String kontonummer,
            @Nullable String kid,
            long belopOre,
            LocalDate forfall) {}

    public List<Point> points(Texts t) {
        var decider =
                isNodhjelp()
                        ? t.get("vedtak.beslutter.selv")
                        : besluttere.isEmpty()
                                ? t.get("vedtak.beslutter.ingen")
                                : t.get("vedtak.beslutter.kan", String.join(", ", besluttere));
        return new Sjekkliste(regler, t).points(provelse.porter(), decider);
    }

    public int missing() {
        return provelse.countMissing();
    }

    /// Where the first thing that is missing is put right.
    public String firstMissing() {
        return provelse.missingToSend().stream()
                .map(p -> p.utfall())
                .map(
                        u ->
                                switch (u) {
                                    case Utfall.IkkeOppfylt i -> i.anker();
                                    case Utfall.ManglerOpplysning m -> m.anker();
                                    default -> "";
                                })
                .findFirst()
                .orElse("");
    }

    public List<Choice> husholdninger(Texts t) {
        return choices(Husholdning.Type.values(), "vedtak.husholdning.", t);
    }

    public List<Choice> behovstyper(Texts t) {
        return choices(Behov.Type.values(), "vedtak.behov.", t);
    }

    /// The municipality's frames and additions in force in the first month, for an expense.
    ///
    /// @param chosen the norm it has now, shown even when it no longer holds; null for none
    public List<Choice> normer(Texts t, Behov.@Nullable Norm chosen) {
        var list = new ArrayList<Choice>();
        list.add(new Choice("", t.get("vedtak.norm.ingen")));
        for (var norm : normer) {
            var title = norm.tittel(t);
            if (norm.belopOre() != null) {
                list.add(
                        new Choice(
                                norm.id(), t.get("vedtak.norm", title, t.number(norm.belopOre()))));
            } else if (chosen != null && norm.id().equals(chosen.parameterId())) {
                list.add(new Choice(norm.id(), t.get("vedtak.norm.ute", title)));
            }
        }
        if (chosen != null
                && list.stream().noneMatch(c -> c.value().equals(chosen.parameterId()))) {
            list.add(new Choice(chosen.parameterId(), t.get("vedtak.norm.ukjent")));
        }
        return list;
    }

    /// Has the municipality any norm to choose among, or the expense one already?
    public boolean hasNormer(Behov.@Nullable Norm chosen) {
        return chosen != null || normer.stream().anyMatch(n -> n.belopOre() != null);
    }

    public List<Choice> inntektstyper(Texts t) {
        return choices(Inntekt.Type.values(), "vedtak.inntekt.", t);
    }

    public List<Choice> hvem(Texts t) {
        var list = new ArrayList<Choice>();
        list.add(new Choice("SOKER", t.get("vedtak.hvem.SOKER")));
        if (innhold().okonomi().husholdning() == Husholdning.Type.PAR) {
            list.add(new Choice("PARTNER", t.get("vedtak.hvem.PARTNER")));
        }
        innhold().barn().forEach(b -> list.add(new Choice(b.id(), b.navn())));
        return list;
    }

    public List<Choice> vilkarstyper(Texts t) {
        return choices(no.helhet.formats.kostra.Vilkar.values(), "vedtak.vilkartype.", t);
    }

    public List<Choice> unntak(Texts t) {
        var list = new ArrayList<Choice>();
        list.add(new Choice("", t.get("vedtak.unntak.ingen")));
        list.addAll(choices(Aktivitetsunntak.values(), "vedtak.unntak.", t));
        return list;
    }

    public List<Choice> utfall(Texts t) {
        return choices(Vedtaksgrunnlag.Resultat.values(), "vedtak.utfall.", t);
    }

    public List<Choice> former(Texts t) {
        return choices(Vedtaksgrunnlag.Form.values(), "vedtak.form.", t);
    }

    public List<Choice> hindre(Texts t) {
        return choices(Hinder.values(), "vedtak.hinder.", t);
    }

    public List<Choice> introduksjon(Texts t) {
        return List.of(
                new Choice("", t.get("vedtak.introduksjon.ukjent")),
                new Choice("JA", t.get("vedtak.svar.JA")),
                new Choice("NEI", t.get("vedtak.svar.NEI")));
    }

    public List<Choice> mottakergrunner(Texts t) {
        return choices(
                new Del.Grunn[] {
                    Del.Grunn.SOKERS_ONSKE, Del.Grunn.STONADEN_GJELDER, Del.Grunn.INGEN
                },
                "vedtak.mottakergrunn.",
                t);
    }

    /// The conditions that may have been breached.
    public List<Choice> brutteVilkar(Texts t) {
        var list = new ArrayList<Choice>();
        list.add(new Choice("", t.get("vedtak.reduksjon.velg")));
        for (var vedtak : reducible) {
            for (var v : vedtak.innhold().vilkar()) {
                list.add(
                        new Choice(
                                Vilkarsvalg.format(vedtak.id().id(), v.id()),
                                t.get(
                                        "vedtak.reduksjon.vilkaret",
                                        v.tittel(),
                                        t.period(vedtak.fom(), vedtak.tom()))));
            }
        }
        return list;
    }

    /// The condition that is chosen, as the form sends it.
    public String bruttVilkar() {
        var r = innhold().vurdering().reduksjon();
        return r == null ? "" : Vilkarsvalg.format(r.vedtakId(), r.vilkarId());
    }

    /// The months of the period.
    public List<Choice> maneder(Texts t) {
        return provelse.utregning().maneder().stream()
                .map(m -> m.grunnlag().month())
                .map(m -> new Choice(m.toString(), t.month(m)))
                .toList();
    }

    public List<Choice> malformer(Texts t) {
        return choices(Innhold.Malform.values(), "vedtak.malform.", t);
    }

    public List<Choice> formal(Texts t) {
        return List.of("husleie", "strom", "barnehage", "sfo", "livsopphold", "annet").stream()
                .map(f -> new Choice(f, t.get("vedtak.formal." + f)))
                .toList();
    }

    public List<Choice> svar(Texts t) {
        return choices(no.helhet.regelverk.porter.Vilkar.Svar.values(), "vedtak.svar.", t);
    }

    private static List<Choice> choices(Enum<?>[] values, String prefix, Texts t) {
        return Arrays.stream(values)
                .map(v -> new Choice(v.name(), t.get(prefix + v.name())))
                .toList();
    }
}
