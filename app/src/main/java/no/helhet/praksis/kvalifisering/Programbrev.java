package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.Directory;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Avsender;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brevtrykk;
import no.helhet.praksis.vedtak.Klagetekst;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Writes the letter of a decision and the certificate, in bokmål.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Programbrev {
    private static final long MAX_LETTER = 20L * 1024 * 1024;
    private final Directory directory;
    private final FileStore files;
    private final Brevtrykk trykk;
    private final Klagetekst klage;
    private final Programregler regler;
    private final Texts t;

    Programbrev(
            Directory directory,
            FileStore files,
            Brevtrykk trykk,
            Klagetekst klage,
            Programregler regler,
            TextCatalog texts) {
        this.directory = directory;
        this.files = files;
        this.trykk = trykk;
        this.klage = klage;
        this.regler = regler;
        this.t = texts.in(Language.NB);
    }

    FilId store(Program program, Person person, Programforslag draft, String signer) {
        return keep(program, "vedtak", write(program, person, draft, signer));
    }

    /// The letter of a decision to interrupt the programme or to end it (§ 34).
    ///
    /// @param fom first day without the programme
    /// @param tom last day, null while not known
    FilId storeStop(
            Program program,
            Person person,
            Programstans.Slag slag,
            LocalDate fom,
            @Nullable LocalDate tom,
            String begrunnelse,
            String signer) {
        var sender = sender(program, person);
        var parts = new ArrayList<Avsnitt>();
        var what = "kvalifisering.brev.stans." + slag;
        var last = t.dateWithYear(fom.minusDays(1));
        parts.add(
                part(
                        "",
                        slag == Programstans.Slag.AVSLUTTET
                                ? t.get(what, last)
                                : tom == null
                                        ? t.get(what + ".fra", t.dateWithYear(fom))
                                        : t.get(what, t.period(fom, tom)),
                        t.get("kvalifisering.brev.stans.stonad")));
        parts.add(own(t.get("kvalifisering.brev.hvorfor"), begrunnelse));
        parts.add(
                part(t.get("kvalifisering.brev.regler"), t.get("kvalifisering.brev.regler.stans")));
        parts.addAll(klage.write(t, sender, regler.today()));
        return keep(
                program,
                "vedtak",
                letter(
                        program,
                        person,
                        sender,
                        t.get("kvalifisering.brev.tittel." + slag),
                        parts,
                        sender.skjult() ? List.of() : List.of(signer)));
    }

    /// The letter as it would be now.
    Brev write(Program program, Person person, Programforslag draft, String signer) {
        var i = draft.innhold();
        var sender = sender(program, person);
        var parts = new ArrayList<Avsnitt>();
        parts.add(part("", t.get("kvalifisering.brev.vedtak." + i.type(), period(i))));
        if (program.omgjores() != null) {
            parts.add(part("", t.get("kvalifisering.brev.omgjort")));
        }
        if (i.type() == Programinnhold.Type.INNVILGET) {
            parts.add(
                    part(
                            t.get("kvalifisering.brev.stonad"),
                            t.get("kvalifisering.brev.stonad.hva"),
                            t.get("kvalifisering.brev.stonad.nar")));
        }
        parts.add(own(t.get("kvalifisering.brev.hvorfor"), i.begrunnelse()));
        if (!i.sarligeGrunner().isBlank()) {
            parts.add(own(t.get("kvalifisering.felt.sarligeGrunner"), i.sarligeGrunner()));
        }
        if (i.type() != Programinnhold.Type.FORLENGET) {
            parts.add(conditions(i));
        }
        parts.add(
                part(
                        t.get("kvalifisering.brev.regler"),
                        t.get("kvalifisering.brev.regler." + i.type())));
        parts.addAll(klage.write(t, sender, regler.today()));
        return letter(
                program,
                person,
                sender,
                t.get("kvalifisering.brev.tittel." + i.type()),
                parts,
                sender.skjult()
                        ? List.of()
                        : List.of(
                                t.get("brev.beslutter", signer),
                                t.get("brev.saksbehandler", draft.forberedtNavn())));
    }

    private String period(Programinnhold i) {
        return i.fom() == null || i.tom() == null ? "" : t.period(i.fom(), i.tom());
    }

    private Avsnitt conditions(Programinnhold i) {
        var parts = new ArrayList<Brev.Del>();
        for (var v : Programvilkar.values()) {
            var svar = i.svar(v);
            parts.add(
                    new Brev.Tekst(
                            t.get(
                                    Boolean.TRUE.equals(svar.oppfylt())
                                            ? "kvalifisering.brev.vilkar.ja"
                                            : "kvalifisering.brev.vilkar.nei",
                                    t.get("kvalifisering.vilkar." + v)),
                            false));
            parts.add(new Brev.Tekst(svar.begrunnelse(), true));
        }
        return new Avsnitt(t.get("kvalifisering.brev.vilkar"), parts);
    }

    /// What the participant has done, for an employer to read.
    FilId storeCertificate(Program program, Person person, List<String> activities) {
        var sender = sender(program, person);
        var from = program.fom();
        var to = program.siste();
        if (from == null || to == null) {
            throw new IllegalStateException("A certificate of a programme that never began");
        }
        var name = person.navn() == null ? "" : person.navn().full();
        var parts = new ArrayList<Avsnitt>();
        parts.add(part("", t.get("kvalifisering.bevis.hva", name, t.period(from, to))));
        if (!activities.isEmpty()) {
            parts.add(
                    new Avsnitt(
                            t.get("kvalifisering.bevis.innhold"),
                            List.of(
                                    new Brev.Punkter(
                                            activities.stream()
                                                    .map(a -> new Brev.Tekst(a, true))
                                                    .toList()))));
        }
        return keep(
                program,
                "programbevis",
                letter(
                        program,
                        person,
                        sender,
                        t.get("kvalifisering.bevis.tittel"),
                        parts,
                        sender.skjult() ? List.of() : List.of(program.hosNavn())));
    }

    private Avsender sender(Program program, Person person) {
        return Avsender.of(directory.findKontor(program.enhetsnr()).orElseThrow(), person, t);
    }

    private Brev letter(
            Program program,
            Person person,
            Avsender sender,
            String title,
            List<Avsnitt> parts,
            List<String> signed) {
        var office = new ArrayList<String>();
        office.add(sender.navn());
        if (!sender.adresse().isBlank()) {
            office.add(sender.adresse());
        }
        if (!sender.telefon().isBlank()) {
            office.add(t.get("brev.telefon", sender.telefon()));
        }
        return new Brev(
                Language.NB.tag(),
                title,
                office,
                Avsender.recipient(person),
                List.of(
                        new Brev.Referanse(t.get("brev.dato"), t.dateWithYear(regler.today())),
                        new Brev.Referanse(t.get("brev.saksnr"), program.nummer())),
                parts,
                t.get("brev.hilsen"),
                signed);
    }

    private FilId keep(Program program, String name, Brev brev) {
        try {
            return files.store(
                            program.id().kommunenr(),
                            program.personId().id(),
                            name + "-" + program.nummer() + ".pdf",
                            new ByteArrayInputStream(trykk.print(brev, regler.now())),
                            MAX_LETTER)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A letter grew past all measure", e);
        }
    }

    private static Avsnitt part(String title, String... texts) {
        var content = new ArrayList<Brev.Del>();
        for (var text : texts) {
            content.add(new Brev.Tekst(text, false));
        }
        return new Avsnitt(title, content);
    }

    private static Avsnitt own(String title, String text) {
        var content = new ArrayList<Brev.Del>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> content.add(new Brev.Tekst(line.strip(), true)));
        return new Avsnitt(title, content);
    }
}
