package no.helhet.praksis.klage;

import no.helhet.platform.access.Directory;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Avsender;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Klagetekst;
import no.helhet.regelverk.porter.Avvisningsgrunn;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagemangel;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes the letters of an appeal, in the language of the decision.
@Component
class Klagebrev {
    private final Klagbare saker;
    private final Personer personer;
    private final Directory directory;
    private final TextCatalog texts;
    private final Klagetekst klagetekst;
    private final Klageregler regler;

    Klagebrev(
            Klagbare saker,
            Personer personer,
            Directory directory,
            TextCatalog texts,
            Klagetekst klagetekst,
            Klageregler regler) {
        this.saker = saker;
        this.personer = personer;
        this.directory = directory;
        this.texts = texts;
        this.klagetekst = klagetekst;
        this.regler = regler;
    }

    /// What every paper about an appeal is written from.
    record Rundt(
            Klage klage,
            Klagesak sak,
            Person person,
            PaklagetVedtak vedtak,
            Avsender avsender,
            Texts t) {
        String navn() {
            var name = person.navn();
            return name == null ? t.get("klage.brev.parten") : name.full();
        }
    }

    Rundt around(Klage klage) {
        var sak = saker.require(klage.sakId());
        var person = personer.find(klage.personId()).orElseThrow();
        var vedtak = saker.vedtak(klage);
        var t = texts.in(Language.of(vedtak.malform()));
        var kontor = directory.findKontor(sak.enhetsnr()).orElseThrow();
        return new Rundt(klage, sak, person, vedtak, Avsender.of(kontor, person, t), t);
    }

    /// To the appellant, when nothing is left to send on. A dismissal is a decision (fvl § 2 third
    /// paragraph), so the letter holds the notice of appeal; one who is agreed with is told of the
    /// costs (fvl § 36).
    Brev answer(Klage klage, Klageavgjorelse svar) {
        var r = around(klage);
        var t = r.t();
        var parts = new ArrayList<Avsnitt>();
        parts.add(
                part(
                        "",
                        t.get(
                                "klage.brev.svar." + svar.konklusjon(),
                                t.dateWithYear(klage.vedtatt()))));
        parts.add(section(t.get("klage.brev.hvorfor"), svar.innhold().begrunnelse()));
        if (svar.konklusjon() == Konklusjon.AVVIST) {
            parts.addAll(dismissal(r, Klageregler.day(svar.besluttet())));
            parts.addAll(klagetekst.write(t, r.avsender(), Klageregler.day(svar.besluttet())));
        } else {
            parts.add(part(t.get("klage.brev.videre"), t.get("klage.brev.videre.hva")));
            parts.add(part(t.get("klage.brev.kostnader"), t.get("klage.brev.kostnader.hva")));
        }
        return letter(
                r,
                t.get("klage.brev.tittel." + svar.konklusjon()),
                recipient(r),
                Klageregler.day(svar.besluttet()),
                parts,
                signatures(r, svar));
    }

    /// The facts and the rules of each reason there is; the office's own words stand before.
    private List<Avsnitt> dismissal(Rundt r, LocalDate day) {
        var t = r.t();
        var klage = r.klage();
        var parts = new ArrayList<Avsnitt>();
        var reasons =
                Avvisningsgrunn.find(
                        regler.assess(klage.vedtatt(), klage.skriv()), klage.mangel(day));
        var rules = new ArrayList<Brev.Tekst>();
        for (var reason : reasons) {
            switch (reason) {
                case FOR_SEN, ETTER_YTTERFRISTEN ->
                        parts.add(part(t.get("klage.brev.fristen"), explain(r)));
                case MANGELFULL -> parts.add(part(t.get("klage.brev.mangel"), notMended(klage)));
                case UTEN_KLAGERETT -> {}
            }
            rules.add(new Brev.Tekst(t.get("klage.brev.regler." + reason), false));
        }
        parts.add(new Avsnitt(t.get("klage.brev.regler"), List.copyOf(rules)));
        return parts;
    }

    /// The appeal lacks something (fvl § 32 third paragraph): what, and until when.
    Brev deficient(Klage klage, Set<Klagemangel> mangler, LocalDate frist) {
        var r = around(klage);
        var t = r.t();
        return letter(
                r,
                t.get("klage.brev.tittel.mangler"),
                recipient(r),
                regler.today(),
                List.of(
                        part(
                                "",
                                t.get(
                                        "klage.brev.mangler.mottatt",
                                        t.dateWithYear(klage.skriv().mottatt()))),
                        new Avsnitt(
                                t.get("klage.brev.mangler.hva"),
                                List.of(
                                        new Brev.Punkter(
                                                mangler.stream()
                                                        .sorted()
                                                        .map(m -> lacking(m, klage, t))
                                                        .toList()))),
                        part(
                                t.get("klage.brev.mangler.frist"),
                                t.get("klage.brev.mangler.innen", t.dateWithYear(frist))),
                        part(
                                t.get("klage.brev.mangler.hjelp"),
                                t.get("klage.brev.mangler.hjelp.hva")),
                        part(t.get("klage.brev.regler"), t.get("klage.brev.mangler.regler"))),
                List.of());
    }

    private static Brev.Tekst lacking(Klagemangel mangel, Klage klage, Texts t) {
        return new Brev.Tekst(
                t.get("klage.brev.mangler." + mangel, klage.skriv().fullmektig()), false);
    }

    /// A proposal for the office's own words about an appeal that was not mended.
    String proposedDismissal(Klage klage) {
        return around(klage).t().get("klage.forslag.avvist");
    }

    /// A proposal for why the answer takes time.
    String proposedDelay(Klage klage, LocalDate today) {
        var t = around(klage).t();
        var mangel = klage.mangel(today);
        return mangel == null
                ? t.get("klage.forslag.forelopig")
                : t.get("klage.forslag.forelopig.mangel", t.dateWithYear(mangel.frist()));
    }

    private String notMended(Klage klage) {
        var retting = klage.retting();
        if (retting == null) {
            throw new IllegalStateException("The appeal lacks nothing");
        }
        var t = around(klage).t();
        return t.get(
                "klage.brev.ikkerettet",
                t.dateWithYear(retting.sendt()),
                t.dateWithYear(retting.frist()));
    }

    /// To statsforvalteren, with a copy to the appellant (fvl § 33 fourth paragraph).
    ///
    /// @param dokumenter what lies with it, in order
    Brev covering(Klage klage, Klageavgjorelse svar, List<String> dokumenter, LocalDate day) {
        var r = around(klage);
        var t = r.t();
        var parts = new ArrayList<Avsnitt>();
        parts.add(
                part(
                        "",
                        t.get(
                                "klage.brev.oversendt." + svar.konklusjon(),
                                r.navn(),
                                t.dateWithYear(klage.vedtatt()))));
        parts.addAll(appeal(r));
        parts.addAll(review(r, svar));
        parts.add(
                new Avsnitt(
                        t.get("klage.brev.dokumenter"),
                        List.of(
                                new Brev.Punkter(
                                        dokumenter.stream()
                                                .map(d -> new Brev.Tekst(d, false))
                                                .toList()))));
        parts.add(part(t.get("klage.brev.kopi"), copyTo(r)));
        return letter(
                r,
                t.get("klage.brev.tittel.oversendt", r.navn()),
                List.of(t.get("klage.brev.statsforvalteren")),
                day,
                parts,
                signatures(r, svar));
    }

    private static String copyTo(Rundt r) {
        var s = r.klage().skriv();
        return s.byFullmektig() ? r.navn() + ", " + s.fullmektig() : r.navn();
    }

    /// The appeal takes time (fvl § 11 a second and third paragraphs): why, and when an answer can
    /// be expected.
    Brev interim(Klage klage, String grunn, @Nullable LocalDate ventet) {
        var r = around(klage);
        var t = r.t();
        return letter(
                r,
                t.get("klage.brev.tittel.forelopig"),
                recipient(r),
                regler.today(),
                List.of(
                        part(
                                "",
                                t.get(
                                        "klage.brev.forelopig.mottatt",
                                        t.dateWithYear(klage.skriv().mottatt()))),
                        section(t.get("klage.brev.forelopig.hvorfor"), grunn),
                        part(
                                t.get("klage.brev.forelopig.nar"),
                                ventet == null
                                        ? t.get("klage.brev.forelopig.snarest")
                                        : t.get(
                                                "klage.brev.forelopig.ventet",
                                                t.dateWithYear(ventet))),
                        part("", t.get("klage.brev.forelopig.hva"))),
                List.of());
    }

    /// The appeal as it was registered.
    List<Avsnitt> appeal(Rundt r) {
        var t = r.t();
        var s = r.klage().skriv();
        var parts = new ArrayList<Avsnitt>();
        parts.add(
                part(
                        t.get("klage.brev.klagen"),
                        t.get(
                                "klage.brev.mottatt." + s.mate(),
                                t.dateWithYear(s.mottatt()),
                                s.byFullmektig() ? s.fullmektig() : r.navn())));
        if (s.byFullmektig()) {
            parts.add(section(t.get("klage.brev.fullmakt"), s.fullmakt()));
        }
        parts.add(section(t.get("klage.brev.onsket"), s.onsket()));
        parts.add(section(t.get("klage.brev.grunner"), s.grunner()));
        var reason = s.underrettetGrunn();
        parts.add(section(t.get("klage.brev.fristen"), explain(r), reason));
        return parts;
    }

    /// The office's review.
    List<Avsnitt> review(Rundt r, Klageavgjorelse svar) {
        var t = r.t();
        var v = svar.innhold();
        var parts = new ArrayList<Avsnitt>();
        if (v.oversitting() != null) {
            parts.add(
                    section(
                            t.get("klage.brev.oversitting"),
                            t.get("klage.oversitting." + v.oversitting()),
                            v.oversittingsgrunn()));
        }
        parts.add(section(t.get("klage.brev.nytt"), v.nytt()));
        parts.add(section(t.get("klage.brev.vurdert"), v.vurdert()));
        parts.add(
                section(
                        t.get("klage.brev.konklusjon"),
                        t.get("klage.konklusjon." + svar.konklusjon()),
                        v.begrunnelse()));
        if (v.utsettelse() != null) {
            parts.add(
                    section(
                            t.get("klage.brev.utsettelse"),
                            t.get("klage.utsettelse." + v.utsettelse()),
                            v.utsettelsesgrunn()));
        }
        return parts;
    }

    private String explain(Rundt r) {
        return Klageregler.explain(
                r.klage().skriv(), regler.assess(r.klage().vedtatt(), r.klage().skriv()), r.t());
    }

    private static List<String> recipient(Rundt r) {
        return Avsender.recipient(r.person());
    }

    private static List<String> signatures(Rundt r, Klageavgjorelse svar) {
        return r.avsender().skjult()
                ? List.of()
                : List.of(
                        r.t().get("brev.beslutter", svar.besluttetNavn()),
                        r.t().get("brev.saksbehandler", svar.forberedtNavn()));
    }

    /// A paper of the office about the appeal.
    Brev letter(
            Rundt r,
            String title,
            List<String> recipient,
            LocalDate day,
            List<Avsnitt> parts,
            List<String> signatures) {
        var t = r.t();
        var office = new ArrayList<String>();
        office.add(r.avsender().navn());
        if (!r.avsender().adresse().isBlank()) {
            office.add(r.avsender().adresse());
        }
        if (!r.avsender().telefon().isBlank()) {
            office.add(t.get("brev.telefon", r.avsender().telefon()));
        }
        return new Brev(
                r.vedtak().malform(),
                title,
                office,
                recipient,
                List.of(
                        new Brev.Referanse(t.get("brev.dato"), t.dateWithYear(day)),
                        new Brev.Referanse(t.get("brev.saksnr"), r.sak().nummer())),
                parts,
                t.get("brev.hilsen"),
                signatures);
    }

    static Avsnitt part(String title, String text) {
        return new Avsnitt(title, List.of(new Brev.Tekst(text, false)));
    }

    /// A part in a person's own words; blank texts are left out.
    static Avsnitt section(String title, String... texts) {
        var content = new ArrayList<Brev.Del>();
        for (var text : texts) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> content.add(new Brev.Tekst(line.strip(), true)));
        }
        return new Avsnitt(title, content);
    }
}
