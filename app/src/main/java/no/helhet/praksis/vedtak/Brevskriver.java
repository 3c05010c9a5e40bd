package no.helhet.praksis.vedtak;

import no.helhet.platform.access.Kontor;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brev.Del;
import no.helhet.praksis.vedtak.Brev.Rad;
import no.helhet.praksis.vedtak.Brev.Referanse;
import no.helhet.praksis.vedtak.Brev.Tabell;
import no.helhet.praksis.vedtak.Brev.Tekst;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Writes the letter of a decision: what is decided first, then the money, why, the conditions, and
/// the whole notice of appeal (fvl §§ 24, 25 and 27).
@Component
class Brevskriver {
    private final TextCatalog texts;
    private final Regler regler;
    private final Klagetekst klage;

    Brevskriver(TextCatalog texts, Regler regler, Klagetekst klage) {
        this.texts = texts;
        this.regler = regler;
        this.klage = klage;
    }

    /// All that a letter is written from.
    ///
    /// @param beslutter null while nobody has signed
    record Oppdrag(
            Sak sak,
            Person person,
            Kontor kontor,
            Innhold innhold,
            Provelse provelse,
            LocalDate dato,
            String saksbehandler,
            @Nullable String beslutter,
            boolean korrigerer) {}

    Brev write(Oppdrag o) {
        var malform = o.innhold().vurdering().malform();
        var t = texts.in(Language.of(malform.tag()));
        var parts = new ArrayList<Avsnitt>();
        parts.add(new Avsnitt("", decided(o, t)));
        if (isNodhjelp(o)) {
            nodhjelp(o, t, parts);
        } else {
            payments(o, t, parts);
            calculation(o, t, parts);
            reasons(o, t, parts);
            conditions(o, t, parts);
            loan(o, t, parts);
        }
        parts.addAll(klage.write(t, o.kontor(), o.dato()));
        var signed = new ArrayList<String>();
        if (o.beslutter() != null) {
            signed.add(t.get("brev.beslutter", o.beslutter()));
        }
        if (!o.saksbehandler().equals(o.beslutter())) {
            signed.add(t.get("brev.saksbehandler", o.saksbehandler()));
        }
        return new Brev(
                malform.tag(),
                title(o, t),
                office(o.kontor(), t),
                recipient(o.person()),
                List.of(
                        new Referanse(t.get("brev.dato"), t.dateWithYear(o.dato())),
                        new Referanse(t.get("brev.saksnr"), o.sak().saksnr())),
                parts,
                t.get("brev.hilsen"),
                signed);
    }

    private static boolean isNodhjelp(Oppdrag o) {
        return o.sak().type() == Sak.Type.NODHJELP;
    }

    private static List<String> office(Kontor kontor, Texts t) {
        var lines = new ArrayList<String>();
        lines.add(kontor.navn());
        if (!kontor.adresse().isBlank()) {
            lines.add(kontor.adresse());
        }
        if (!kontor.telefon().isBlank()) {
            lines.add(t.get("brev.telefon", kontor.telefon()));
        }
        return lines;
    }

    // A letter can go astray: of a protected person it holds the name alone.
    private static List<String> recipient(Person person) {
        var lines = new ArrayList<String>();
        var name = person.navn();
        lines.add(name == null ? "" : name.full());
        var address = person.adresse();
        if (!person.skjermet() && address != null) {
            if (address.gateadresse() != null) {
                lines.add(address.gateadresse());
            }
            if (address.postnr() != null && address.poststed() != null) {
                lines.add(address.postnr() + " " + address.poststed());
            }
        }
        return lines;
    }

    private static String title(Oppdrag o, Texts t) {
        var amount = t.amount(o.provelse().belopOre());
        if (isNodhjelp(o)) {
            return t.get("brev.tittel.nodhjelp", amount);
        }
        return switch (outcome(o)) {
            case INNVILGET, DELVIS_INNVILGET ->
                    t.get(
                            isLoan(o) ? "brev.tittel.lan" : "brev.tittel.innvilget",
                            amount,
                            period(o, t));
            case AVSLATT -> t.get("brev.tittel.avslatt", period(o, t));
            case AVVIST -> t.get("brev.tittel.avvist");
        };
    }

    private static Resultat outcome(Oppdrag o) {
        var outcome = o.innhold().vurdering().utfall();
        return outcome == null ? Resultat.INNVILGET : outcome;
    }

    private static boolean isLoan(Oppdrag o) {
        return o.innhold().vurdering().form() == Form.LAN;
    }

    static String period(Oppdrag o, Texts t) {
        return t.period(o.innhold().okonomi().fom(), o.innhold().okonomi().tom());
    }

    private static List<Del> decided(Oppdrag o, Texts t) {
        var parts = new ArrayList<Del>();
        var applied = t.dateWithYear(o.sak().sokt());
        parts.add(
                standard(
                        isNodhjelp(o)
                                ? t.get("brev.vedtak.nodhjelp", t.dateWithYear(o.dato()))
                                : t.get("brev.vedtak." + outcome(o).name(), applied)));
        if (o.korrigerer()) {
            parts.add(standard(t.get("brev.korrigerer")));
        }
        return parts;
    }

    private static void nodhjelp(Oppdrag o, Texts t, List<Avsnitt> parts) {
        var n = o.innhold().nodhjelp();
        if (n == null) {
            return;
        }
        parts.add(section(t.get("brev.nodhjelp.gitt"), n.gitt()));
        parts.add(section(t.get("brev.nodhjelp.behov"), n.behov()));
        parts.add(section(t.get("brev.hvorfor"), n.begrunnelse()));
    }

    private static void payments(Oppdrag o, Texts t, List<Avsnitt> parts) {
        var lines = o.provelse().plan().linjer();
        if (lines.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Rad>();
        for (var line : lines) {
            rows.add(
                    new Rad(
                            List.of(
                                    t.dateWithYear(line.forfall()),
                                    line.mottaker() == null
                                            ? t.get("brev.betaling.deg")
                                            : line.mottaker(),
                                    t.amount(line.belopOre())),
                            false));
        }
        rows.add(new Rad(List.of(t.get("brev.sum"), "", t.amount(o.provelse().belopOre())), true));
        parts.add(
                new Avsnitt(
                        t.get("brev.betaling"),
                        List.of(
                                new Tabell(
                                        t.get("brev.betaling.tabell"),
                                        List.of(
                                                t.get("brev.betaling.dato"),
                                                t.get("brev.betaling.til"),
                                                t.get("brev.belop")),
                                        rows))));
    }

    private void calculation(Oppdrag o, Texts t, List<Avsnitt> parts) {
        var months = o.provelse().utregning().complete();
        if (months == null || outcome(o) == Resultat.AVVIST) {
            return;
        }
        var first = months.getFirst();
        var rows = new ArrayList<Rad>();
        var why = new ArrayList<Tekst>();
        var outside = new ArrayList<Del>();
        for (var line : first.linjer()) {
            if (line.gruppe() == Gruppe.UTENFOR) {
                outside.add(standard(regler.text(line.setning(), t.language())));
                continue;
            }
            var sign = line.gruppe() == Gruppe.INNTEKT ? -1 : 1;
            rows.add(
                    new Rad(
                            List.of(
                                    regler.text(line.post(), t.language()),
                                    t.amount(sign * line.forslag().ore())),
                            false));
            why.add(sentence(line, t));
        }
        var sum = first.forslag().stonad().ore();
        rows.add(new Rad(List.of(t.get("brev.beregning.sum"), t.amount(sum)), true));
        var content = new ArrayList<Del>();
        content.add(
                new Tabell(
                        t.get("brev.beregning.tabell", t.month(first.grunnlag().month())),
                        List.of(t.get("brev.post"), t.get("brev.belop")),
                        rows));
        if (months.size() > 1) {
            content.add(standard(t.get("brev.beregning.maneder", period(o, t))));
        }
        content.add(new Brev.Punkter(why));
        parts.add(new Avsnitt(t.get("brev.beregning"), content));
        if (!outside.isEmpty()) {
            parts.add(new Avsnitt(t.get("brev.utenfor"), outside));
        }
    }

    private Tekst sentence(Linje line, Texts t) {
        var change = line.overstyring();
        return change == null
                ? standard(regler.text(line.setning(), t.language()))
                : new Tekst(
                        t.get(
                                "brev.beregning.overstyrt",
                                regler.text(line.post(), t.language()),
                                t.amount(change.belop().ore()),
                                change.begrunnelse()),
                        true);
    }

    private static void reasons(Oppdrag o, Texts t, List<Avsnitt> parts) {
        var i = o.innhold();
        parts.add(section(t.get("brev.hvorfor"), i.tekst(Feltgruppe.HOVEDHENSYN)));
        parts.add(section(t.get("brev.fakta"), i.tekst(Feltgruppe.FAKTA)));
        parts.add(
                section(
                        t.get("brev.onske"),
                        i.tekst(Feltgruppe.ONSKE),
                        i.tekst(Feltgruppe.VEKTLEGGING)));
        parts.add(section(t.get("brev.regler"), i.tekst(Feltgruppe.REGLER)));
    }

    private static void conditions(Oppdrag o, Texts t, List<Avsnitt> parts) {
        if (o.innhold().vilkar().isEmpty() || !Portvakt.isGranted(o.innhold())) {
            return;
        }
        var content = new ArrayList<Del>();
        for (var v : o.innhold().vilkar()) {
            var until = t.get("brev.vilkar.til", v.tittel(), t.dateWithYear(v.tom()));
            content.add(new Tekst((until + " " + v.beskrivelse()).strip(), true));
        }
        var text = o.innhold().tekst(Feltgruppe.VILKARTEKST);
        if (!text.isBlank()) {
            content.add(new Tekst(text, true));
        }
        content.add(standard(t.get("brev.vilkar.brudd")));
        parts.add(new Avsnitt(t.get("brev.vilkar"), content));
    }

    private static void loan(Oppdrag o, Texts t, List<Avsnitt> parts) {
        if (isLoan(o) && Portvakt.isGranted(o.innhold())) {
            var v = o.innhold().vurdering();
            parts.add(section(t.get("brev.lan"), v.lanevilkar(), v.betalingsevne()));
        }
    }

    private static Avsnitt section(String title, String... texts) {
        var content = new ArrayList<Del>();
        for (var text : texts) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> content.add(new Tekst(line.strip(), true)));
        }
        return new Avsnitt(title, content);
    }

    static Tekst standard(String text) {
        return new Tekst(text, false);
    }
}
