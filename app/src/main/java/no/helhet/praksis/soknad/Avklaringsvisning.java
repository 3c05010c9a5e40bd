package no.helhet.praksis.soknad;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.soknad.web.Avklaringsrad;
import no.helhet.praksis.soknad.web.Avklaringsside;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out what the pages on unclear messages show, and records that it was shown.
@Component
@Transactional
class Avklaringsvisning {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int LINES_AROUND = 8;
    private static final int DAYS_OF_HURRY = 7;
    private final MeldingRepository meldinger;
    private final FileStore files;
    private final Personer personer;
    private final Meldingslogg logg;
    private final Directory directory;
    private final Audit audit;
    private final Clock clock;

    Avklaringsvisning(
            MeldingRepository meldinger,
            FileStore files,
            Personer personer,
            Meldingslogg logg,
            Directory directory,
            Audit audit,
            Clock clock) {
        this.meldinger = meldinger;
        this.files = files;
        this.personer = personer;
        this.logg = logg;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    List<Avklaringsrad> findOpen() {
        var hurry = LocalDate.now(clock.withZone(OSLO)).plusDays(DAYS_OF_HURRY);
        return meldinger.findOpen().stream()
                .map(
                        m ->
                                new Avklaringsrad(
                                        m.id().path(),
                                        m.mottatt(),
                                        arsak(m),
                                        m.avvik() == null ? null : m.avvik().sti(),
                                        m.kanal().name(),
                                        m.svarfrist(),
                                        m.svarfrist().isBefore(hurry),
                                        m.status() == Meldingsrad.Status.AVVISNING_FORESLATT))
                .toList();
    }

    Count open() {
        return meldinger.open();
    }

    /// @param problem key of why the last act was refused, or null
    Optional<Avklaringsside> find(
            MeldingId id, Avklaringsside.Skjema skjema, @Nullable String problem) {
        return meldinger.find(id).map(m -> show(m, skjema, problem));
    }

    private Avklaringsside show(
            Meldingsrad m, Avklaringsside.Skjema skjema, @Nullable String problem) {
        var originals = meldinger.findOriginals(m.id());
        var deler =
                originals.stream()
                        .map(o -> new Del(o.navn(), null, files.read(o.filId())))
                        .toList();
        var lest = Lesbart.read(deler, m.avvik());
        var avvik = m.avvik();
        recordOpening(m.id());
        return new Avklaringsside(
                m.id().path(),
                m.version(),
                arsak(m),
                avvik == null ? null : avvik.sti(),
                avvik == null ? null : avvik.del(),
                m.shortPrint(),
                m.mottatt(),
                m.svarfrist(),
                m.kanal().name(),
                lines(deler, avvik),
                lest.opplysninger(),
                originals.stream().map(o -> new Avklaringsside.Del(o.nr(), o.navn())).toList(),
                m.isOpen() ? candidates(m.id(), lest) : List.of(),
                logg.find(m.id()).stream()
                        .map(
                                l ->
                                        new Avklaringsside.Hendelse(
                                                l.tidspunkt(), l.brukerNavn(), l.type()))
                        .toList(),
                avvisning(m),
                m.isOpen() ? "APEN" : m.status() == Meldingsrad.Status.AVVIST ? "AVVIST" : "KOBLET",
                m.kobletAv() != null,
                skjema,
                problem);
    }

    private void recordOpening(MeldingId id) {
        var user = Scopes.current().actor().navn();
        var known =
                logg.find(id).stream()
                        .anyMatch(
                                l ->
                                        l.type().equals("MELDING_APNET")
                                                && l.brukerNavn().equals(user));
        if (!known) {
            logg.append(id, null, "MELDING_APNET", Map.of());
        }
    }

    private List<Avklaringsside.Kandidat> candidates(MeldingId id, Lesbart lest) {
        if (lest.navn().isBlank() && lest.telefon() == null) {
            return List.of();
        }
        var found =
                personer.findCandidates(
                        id.kommunenr(), lest.navn(), lest.fodselsdato(), lest.telefon());
        audit.search("avklaring", found.stream().map(k -> k.person().id()).toList());
        return found.stream()
                .filter(k -> !k.person().skjermet())
                .map(
                        k ->
                                new Avklaringsside.Kandidat(
                                        k.person().id().path(),
                                        name(k.person()),
                                        k.person().fodselsdato(),
                                        k.likt()))
                .toList();
    }

    private static String name(Person person) {
        return person.navn() == null ? "–" : person.navn().full();
    }

    private Avklaringsside.@Nullable Avvisning avvisning(Meldingsrad m) {
        var avvisning = m.avvisning();
        if (avvisning == null || avvisning.foreslattAv() == null) {
            return null;
        }
        var by = avvisning.foreslattAv();
        return new Avklaringsside.Avvisning(
                avvisning.grunn(),
                avvisning.tekst(),
                directory.findAnsatt(by).map(Ansatt::navn).orElse(""),
                by.equals(Scopes.current().actor().id()));
    }

    private static String arsak(Meldingsrad m) {
        return m.avvik() == null ? "INGEN" : m.avvik().arsak();
    }

    private static List<Avklaringsside.Linje> lines(List<Del> deler, @Nullable Avvik avvik) {
        var navn = avvik == null || avvik.del() == null ? Meldingsdeler.SOKNAD : avvik.del();
        var fault = avvik == null || avvik.linje() == null ? 0 : avvik.linje();
        var lines = new ArrayList<Avklaringsside.Linje>();
        deler.stream()
                .filter(d -> d.isNamed(navn))
                .findFirst()
                .ifPresent(
                        d -> {
                            int nr = 0;
                            for (var line : text(d).split("\r\n|\r|\n", -1)) {
                                nr++;
                                if (Math.abs(nr - Math.max(fault, 1)) <= LINES_AROUND) {
                                    lines.add(
                                            new Avklaringsside.Linje(
                                                    nr, shortened(line), nr == fault));
                                }
                            }
                        });
        return lines;
    }

    private static String text(Del del) {
        return new String(del.bytes(), StandardCharsets.UTF_8);
    }

    private static String shortened(String line) {
        return line.length() <= 400 ? line : line.substring(0, 400) + " …";
    }
}
