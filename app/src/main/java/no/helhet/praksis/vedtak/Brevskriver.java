package no.helhet.praksis.vedtak;

import no.helhet.platform.access.Kontor;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Avsender;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brev.Del;
import no.helhet.praksis.vedtak.Brev.Rad;
import no.helhet.praksis.vedtak.Brev.Referanse;
import no.helhet.praksis.vedtak.Brev.Tabell;
import no.helhet.praksis.vedtak.Brev.Tekst;
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
    private final Brevutregning utregning;
    private final Brevform form;
    private final Klagetekst klage;

    Brevskriver(TextCatalog texts, Brevutregning utregning, Brevform form, Klagetekst klage) {
        this.texts = texts;
        this.utregning = utregning;
        this.form = form;
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
        var avsender = Avsender.of(o.kontor(), o.person(), t);
        parts.add(new Avsnitt("", decided(o, t)));
        if (isNodhjelp(o)) {
            nodhjelp(o, t, parts);
        } else {
            payments(o, avsender, t, parts);
            utregning.write(o, outcome(o), t, parts);
            reasons(o, t, parts);
            conditions(o, t, parts);
            form.write(o, t, parts);
        }
        parts.addAll(klage.write(t, avsender, o.dato()));
        return new Brev(
                malform.tag(),
                title(o, t),
                office(avsender, t),
                Avsender.recipient(o.person()),
                List.of(
                        new Referanse(t.get("brev.dato"), t.dateWithYear(o.dato())),
                        new Referanse(t.get("brev.saksnr"), o.sak().saksnr())),
                parts,
                t.get("brev.hilsen"),
                avsender.skjult() ? List.of() : signatures(o, t));
    }

    private static List<String> office(Avsender avsender, Texts t) {
        var lines = new ArrayList<String>();
        lines.add(avsender.navn());
        if (!avsender.adresse().isBlank()) {
            lines.add(avsender.adresse());
        }
        if (!avsender.telefon().isBlank()) {
            lines.add(t.get("brev.telefon", avsender.telefon()));
        }
        return lines;
    }

    private static List<String> signatures(Oppdrag o, Texts t) {
        var signed = new ArrayList<String>();
        if (o.beslutter() != null) {
            signed.add(t.get("brev.beslutter", o.beslutter()));
        }
        if (!o.saksbehandler().equals(o.beslutter())) {
            signed.add(t.get("brev.saksbehandler", o.saksbehandler()));
        }
        return signed;
    }

    private static boolean isNodhjelp(Oppdrag o) {
        return o.sak().type() == Sak.Type.NODHJELP;
    }

    private static String title(Oppdrag o, Texts t) {
        var amount = t.amount(o.provelse().belopOre());
        if (isNodhjelp(o)) {
            return t.get("brev.tittel.nodhjelp", amount);
        }
        return switch (outcome(o)) {
            case INNVILGET, DELVIS_INNVILGET ->
                    t.get("brev.tittel." + o.innhold().vurdering().form(), amount, period(o, t));
            case AVSLATT -> t.get("brev.tittel.avslatt", period(o, t));
            case AVVIST -> t.get("brev.tittel.avvist");
        };
    }

    private static Resultat outcome(Oppdrag o) {
        var outcome = o.innhold().vurdering().utfall();
        return outcome == null ? Resultat.INNVILGET : outcome;
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

    private static void payments(Oppdrag o, Avsender avsender, Texts t, List<Avsnitt> parts) {
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
                                    payee(line, avsender, t),
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

    // A landlord or a kindergarten tells the place as surely as an address does.
    private static String payee(Betalingsplan.Linje line, Avsender avsender, Texts t) {
        if (line.mottaker() == null) {
            return t.get("brev.betaling.deg");
        }
        return avsender.skjult() ? t.get("vedtak.formal." + line.formal()) : line.mottaker();
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

    static Avsnitt section(String title, String... texts) {
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
