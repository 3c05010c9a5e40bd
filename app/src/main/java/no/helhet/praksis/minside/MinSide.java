package no.helhet.praksis.minside;

import no.helhet.formats.digisos.innsyn.Hendelse;
import no.helhet.formats.digisos.innsyn.Hendelse.SoknadsStatus;
import no.helhet.formats.digisos.innsyn.Hendelse.Utbetaling.Mottaker;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.StoredFile;
import no.helhet.praksis.klage.Klagene;
import no.helhet.praksis.klage.MinKlage;
import no.helhet.praksis.minside.web.Dokumentbehov;
import no.helhet.praksis.minside.web.MinBetaling;
import no.helhet.praksis.minside.web.MinSak;
import no.helhet.praksis.minside.web.MinSideVisning;
import no.helhet.praksis.minside.web.MittVedtak;
import no.helhet.praksis.minside.web.Regnestykke;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtakene;
import no.helhet.praksis.vedtak.Vedtaksspor;
import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Puts together what a resident sees of their own cases, in the scope of their own persons.
@Service
@Transactional
class MinSide {
    private static final int MOST_DECIDED = 3;
    private static final int MOST_PAYMENTS = 12;

    private final Personer personer;
    private final Saker saker;
    private final Vedtakene vedtakene;
    private final Klagene klagene;
    private final HistorikkRepository histories;
    private final Vedtaksspor.Leser spor;
    private final Apninger apninger;
    private final Directory directory;
    private final FileStore files;
    private final Parametre parametre = Parametre.nasjonale();
    private final Clock clock;

    MinSide(
            Personer personer,
            Saker saker,
            Vedtakene vedtakene,
            Klagene klagene,
            HistorikkRepository histories,
            Vedtaksspor.Leser spor,
            Apninger apninger,
            Directory directory,
            FileStore files,
            Clock clock) {
        this.personer = personer;
        this.saker = saker;
        this.vedtakene = vedtakene;
        this.klagene = klagene;
        this.histories = histories;
        this.spor = spor;
        this.apninger = apninger;
        this.directory = directory;
        this.files = files;
        this.clock = clock;
    }

    /// @param egne the resident's own persons, at least one
    MinSideVisning show(List<PersonId> egne) {
        var today = today();
        var shown = new ArrayList<MinSak>();
        var needs = new ArrayList<Dokumentbehov>();
        var payments = new ArrayList<MinBetaling>();
        for (var person : egne) {
            var decided = 0;
            for (var sak : saker.findByPerson(person)) {
                // A withdrawn case came of somebody else's application.
                if (sak.status() == Sak.Status.AVSLUTTET) {
                    continue;
                }
                var history = history(sak);
                payments.addAll(payments(history));
                if (sak.status() == Sak.Status.VENTER_PA_SOKER) {
                    needs.addAll(needs(sak, history));
                }
                if (sak.status().isOpen() || decided++ < MOST_DECIDED) {
                    shown.add(show(sak, history));
                }
            }
        }
        needs.sort(Comparator.comparing(Dokumentbehov::frist));
        payments.sort(Comparator.comparing(MinBetaling::dag).reversed());
        return new MinSideVisning(
                egne.stream()
                        .flatMap(id -> personer.find(id).stream())
                        .map(Person::navn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Person.Navn::fornavn)
                        .orElse(""),
                today,
                needs,
                shown,
                payments.stream().limit(MOST_PAYMENTS).toList(),
                apninger.find(egne),
                office(egne, shown).orElse(null));
    }

    private Optional<Kontor> office(List<PersonId> egne, List<MinSak> shown) {
        return shown.isEmpty()
                ? directory.findKontorFor(egne.getFirst().kommunenr(), "")
                : directory.findKontor(shown.getFirst().sak().enhetsnr());
    }

    private MinSak show(Sak sak, List<Innslag> history) {
        var received = first(history, SoknadsStatus.Status.MOTTATT);
        var svar =
                history.stream()
                        .map(Innslag::hendelse)
                        .filter(Hendelse.ForelopigSvar.class::isInstance)
                        .map(Hendelse.ForelopigSvar.class::cast)
                        .findFirst()
                        .orElse(null);
        var decisions = vedtakene.findBySak(sak.id());
        var payments = new ArrayList<>(payments(history));
        payments.sort(Comparator.comparing(MinBetaling::dag));
        return new MinSak(
                sak,
                received,
                first(history, SoknadsStatus.Status.UNDER_BEHANDLING),
                svar == null ? null : svar.tidspunkt(),
                svar == null
                        ? null
                        : new FilId(sak.id().kommunenr(), svar.forvaltningsbrev()).path(),
                decisions.stream().map(v -> show(v, decisions)).toList(),
                payments);
    }

    private static @Nullable Instant first(List<Innslag> history, SoknadsStatus.Status status) {
        return history.stream()
                .map(Innslag::hendelse)
                .filter(h -> h instanceof SoknadsStatus s && s.status() == status)
                .map(Hendelse::tidspunkt)
                .findFirst()
                .orElse(null);
    }

    private MittVedtak show(Vedtak vedtak, List<Vedtak> all) {
        var told = LocalDate.ofInstant(vedtak.vedtatt(), Historikk.OSLO);
        var limit =
                Frister.calculate(Fristtype.KLAGEFRIST, told, parametre)
                                instanceof Frist.Beregnet counted
                        ? counted.lastDay()
                        : null;
        // Nothing is paid by a guarantee, so there is no sum to explain.
        var granted =
                vedtak.form() != null
                        && !vedtak.form().equals("GARANTI")
                        && vedtak.type().equals("OKONOMISK_STONAD");
        return new MittVedtak(
                vedtak.utfall(),
                vedtak.form(),
                vedtak.belopOre(),
                vedtak.vedtatt(),
                vedtak.brev().path(),
                limit,
                granted ? explain(vedtak) : List.of(),
                all.stream().anyMatch(other -> vedtak.id().equals(other.korrigerer())),
                klagene.findByVedtak(vedtak.id()).stream()
                        .map(k -> new MinKlage(k, klagene.findLetters(k)))
                        .toList());
    }

    private List<Innslag> history(Sak sak) {
        return sak.soknadId() == null ? List.of() : histories.findInnslag(sak.soknadId());
    }

    private List<Dokumentbehov> needs(Sak sak, List<Innslag> history) {
        var asked =
                history.stream()
                        .map(Innslag::hendelse)
                        .filter(Hendelse.DokumentasjonEtterspurt.class::isInstance)
                        .map(Hendelse.DokumentasjonEtterspurt.class::cast)
                        .reduce((earlier, later) -> later);
        if (asked.isEmpty()) {
            return List.of();
        }
        var national = histories.find(sak.soknadId()).map(u -> u.digisosId() != null).orElse(false);
        return asked.get().dokumenter().stream()
                .map(
                        d ->
                                new Dokumentbehov(
                                        d.dokumenttype(),
                                        d.tilleggsinformasjon() == null
                                                ? ""
                                                : d.tilleggsinformasjon(),
                                        LocalDate.ofInstant(d.innsendelsesfrist(), Historikk.OSLO),
                                        national))
                .toList();
    }

    /// The latest that is told of each payment.
    private static List<MinBetaling> payments(List<Innslag> history) {
        var latest = new LinkedHashMap<String, MinBetaling>();
        for (var innslag : history) {
            if (innslag.hendelse() instanceof Hendelse.Utbetaling u) {
                var paid = u.utbetalingsdato();
                var due = u.forfallsdato();
                var day = paid != null ? paid : due != null ? due : day(u.tidspunkt());
                latest.put(
                        u.utbetalingsreferanse(),
                        new MinBetaling(
                                day,
                                u.mottaker() instanceof Mottaker.Annen(var navn) ? navn : null,
                                u.belopOre(),
                                u.status()));
            }
        }
        return List.copyOf(latest.values());
    }

    /// A letter, when it is one that was sent to the resident.
    Optional<Brevfil> findBrev(List<PersonId> egne, FilId id) {
        var own =
                egne.stream()
                        .filter(p -> p.kommunenr().equals(id.kommunenr()))
                        .anyMatch(p -> isSentTo(p, id));
        return own
                ? files.find(id).map(file -> new Brevfil(file, files.read(id)))
                : Optional.empty();
    }

    record Brevfil(StoredFile file, byte[] content) {}

    private boolean isSentTo(PersonId person, FilId id) {
        return histories.findByPerson(person).stream()
                        .anyMatch(
                                u ->
                                        Innsynsfil.documents(histories.findInnslag(u.soknadId()))
                                                .contains(id.id()))
                || saker.findByPerson(person).stream()
                        .flatMap(s -> vedtakene.findBySak(s.id()).stream())
                        .anyMatch(v -> v.brev().equals(id))
                || klagene.isSentTo(person, id);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Historikk.OSLO);
    }

    private List<Regnestykke> explain(Vedtak vedtak) {
        return spor.read(vedtak).maneder().stream().map(Regnestykke::of).toList();
    }
}
