package no.helhet.praksis.kvalifisering;

import no.helhet.platform.files.FilId;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Bilag;
import no.helhet.praksis.klage.Klagbart;
import no.helhet.praksis.klage.KlageId;
import no.helhet.praksis.klage.Klagedokument;
import no.helhet.praksis.klage.Klagesak;
import no.helhet.praksis.klage.KlagesakId;
import no.helhet.praksis.klage.PaklagetVedtak;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.VedtakId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decisions on a programme (sotjl § 29), which can be appealed against like any other (§ 47). A
/// programme has no tasks and no journal of a case: the list of appeals bears the limits, and
/// reminds the programme's worker.
@Component
@Transactional
class KlageOverProgramvedtak implements Klagbart {
    private final ProgramRepository programmer;
    private final ProgramvedtakRepository vedtak;
    private final ProgramstansRepository stanser;
    private final Programutsettelse utsettelse;
    private final Personer personer;

    KlageOverProgramvedtak(
            ProgramRepository programmer,
            ProgramvedtakRepository vedtak,
            ProgramstansRepository stanser,
            Programutsettelse utsettelse,
            Personer personer) {
        this.programmer = programmer;
        this.vedtak = vedtak;
        this.stanser = stanser;
        this.utsettelse = utsettelse;
        this.personer = personer;
    }

    static KlagesakId id(ProgramId id) {
        return new KlagesakId(KlagesakId.Type.KVALIFISERING, id.kommunenr(), id.id());
    }

    static VedtakId id(Programvedtak v) {
        return new VedtakId(v.programId().kommunenr(), v.id());
    }

    private static ProgramId programId(KlagesakId id) {
        return new ProgramId(id.kommunenr(), id.id());
    }

    @Override
    public KlagesakId.Type type() {
        return KlagesakId.Type.KVALIFISERING;
    }

    @Override
    public Optional<Klagesak> find(KlagesakId id) {
        return programmer.find(programId(id)).map(KlageOverProgramvedtak::of);
    }

    @Override
    public Optional<Klagesak> hold(KlagesakId id) {
        var held = programmer.lock(programId(id));
        held.ifPresent(p -> personer.workInDistrictOf(p.personId()));
        return held.map(KlageOverProgramvedtak::of);
    }

    private static Klagesak of(Program p) {
        return new Klagesak(
                id(p.id()),
                p.personId(),
                p.nummer(),
                p.bydel(),
                p.enhetsnr(),
                p.hos(),
                "/kvalifisering/" + p.id().path());
    }

    @Override
    public Optional<PaklagetVedtak> findVedtak(VedtakId id) {
        return vedtak.find(id.kommunenr(), id.id())
                .flatMap(v -> programmer.find(v.programId()).map(p -> of(v, p)))
                .or(
                        () ->
                                stanser.find(id.kommunenr(), id.id())
                                        .flatMap(
                                                s ->
                                                        programmer
                                                                .find(s.programId())
                                                                .map(p -> of(s, p))));
    }

    @Override
    public List<PaklagetVedtak> findVedtak(KlagesakId id) {
        return programmer
                .find(programId(id))
                .map(
                        p ->
                                Stream.concat(
                                                vedtak.findByProgram(p.id()).stream()
                                                        .map(v -> of(v, p)),
                                                stanser.findByProgram(p.id()).stream()
                                                        .map(s -> of(s, p)))
                                        .sorted(
                                                Comparator.comparing(PaklagetVedtak::vedtatt)
                                                        .reversed())
                                        .toList())
                .orElse(List.of());
    }

    @Override
    public boolean letWait(PaklagetVedtak v, KlageId klage, boolean utsatt, int versjon) {
        var p = programmer.lock(programId(v.sakId())).orElseThrow();
        return utsettelse.follow(p, v.id().id(), klage, utsatt, versjon);
    }

    private static PaklagetVedtak of(Programstans s, Program p) {
        var k = p.id().kommunenr();
        var base = "/kvalifisering/" + p.id().path();
        return new PaklagetVedtak(
                new VedtakId(k, s.id()),
                id(p.id()),
                p.personId(),
                s.vedtatt(),
                s.vedtattAv(),
                Language.NB.tag(),
                new FilId(k, s.brev()),
                null,
                t ->
                        t.get(
                                "kvalifisering.klage.vedtaket",
                                t.dateWithYear(
                                        LocalDate.ofInstant(s.vedtatt(), Programregler.OSLO)),
                                t.get("kvalifisering.vedtak." + s.slag())),
                base + "/fil/" + s.brev(),
                s.isSetAside() ? null : base + "/omgjor/" + s.id(),
                true,
                PaklagetVedtak.Virkning.FORTSETTER);
    }

    private PaklagetVedtak of(Programvedtak v, Program p) {
        var k = p.id().kommunenr();
        var base = "/kvalifisering/" + p.id().path();
        return new PaklagetVedtak(
                id(v),
                id(p.id()),
                p.personId(),
                v.vedtatt(),
                v.vedtattAv(),
                Language.NB.tag(),
                new FilId(k, v.brev()),
                v.korrigerer() == null ? null : new VedtakId(k, v.korrigerer()),
                t -> title(v, t),
                base + "/fil/" + v.brev(),
                base + "/omgjor/" + v.id(),
                false,
                effect(v));
    }

    private PaklagetVedtak.Virkning effect(Programvedtak v) {
        if (v.type() == Programinnhold.Type.AVSLATT) {
            return PaklagetVedtak.Virkning.INGEN;
        }
        var old = v.korrigerer();
        return old != null
                        && vedtak.find(v.programId().kommunenr(), old)
                                .filter(o -> o.fom() != null)
                                .isPresent()
                ? PaklagetVedtak.Virkning.FORTSETTER
                : PaklagetVedtak.Virkning.HOLDES;
    }

    private static String title(Programvedtak v, Texts t) {
        var day = t.dateWithYear(LocalDate.ofInstant(v.vedtatt(), Programregler.OSLO));
        var what = t.get("kvalifisering.vedtak." + v.type());
        return v.fom() == null || v.tom() == null
                ? t.get("kvalifisering.klage.vedtaket", day, what)
                : t.get("klage.vedtaket", day, what, t.period(v.fom(), v.tom()));
    }

    @Override
    public List<Bilag> findBilag(PaklagetVedtak decision, String kontor, Instant now, Texts t) {
        var p = programmer.find(programId(decision.sakId())).orElseThrow();
        if (p.onske().isBlank()) {
            return List.of();
        }
        List<Brev.Del> lines =
                p.onske()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .<Brev.Del>map(line -> new Brev.Tekst(line.strip(), true))
                        .toList();
        return List.of(
                new Bilag.Skrevet(
                        Klagedokument.Type.SOKNADSUTSKRIFT,
                        "soknad.pdf",
                        t.get("kvalifisering.soknaden"),
                        p.sokt(),
                        List.of(new Brev.Avsnitt("", lines))));
    }
}
