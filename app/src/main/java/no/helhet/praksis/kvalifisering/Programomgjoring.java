package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.klage.Klage;
import no.helhet.praksis.klage.Klagene;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Begins a new decision in place of one that an appeal has overturned. The one appealed against
/// stands as it was made; the new one is prepared and signed like any other, and refers to it.
@Service
@Transactional
class Programomgjoring {
    private final ProgramRepository programmer;
    private final ProgramvedtakRepository vedtak;
    private final ProgramforslagRepository forslag;
    private final ProgramstansRepository stanser;
    private final Programutsettelse utsettelse;
    private final Klagene klagene;
    private final Programspor spor;

    Programomgjoring(
            ProgramRepository programmer,
            ProgramvedtakRepository vedtak,
            ProgramforslagRepository forslag,
            ProgramstansRepository stanser,
            Programutsettelse utsettelse,
            Klagene klagene,
            Programspor spor) {
        this.programmer = programmer;
        this.vedtak = vedtak;
        this.forslag = forslag;
        this.stanser = stanser;
        this.utsettelse = utsettelse;
        this.klagene = klagene;
        this.spor = spor;
    }

    Programsvar begin(ProgramId id, UUID vedtakId) {
        var found = programmer.find(id).orElse(null);
        if (found == null || !spor.mayWrite(found.personId())) {
            return new Programsvar.Lukket();
        }
        var p = programmer.lock(id).orElseThrow();
        var stans = stanser.find(id.kommunenr(), vedtakId).orElse(null);
        if (stans != null) {
            return setAside(p, stans);
        }
        var all = vedtak.findByProgram(id);
        if (vedtakId.equals(p.omgjores())
                || all.stream().anyMatch(v -> vedtakId.equals(v.korrigerer()))) {
            return new Programsvar.Gjort(p);
        }
        var fault = fault(p, all, vedtakId);
        if (fault != null) {
            return Programsvar.Mangler.of("program", "kvalifisering.feil.omgjor." + fault);
        }
        programmer.setOmgjores(id, vedtakId);
        if (!p.isGranted()) {
            programmer.setStatus(id, Program.Status.SOKT);
        }
        spor.write(p, "PROGRAM_OMGJORES", Map.of("vedtak", vedtakId));
        return new Programsvar.Gjort(programmer.find(id).orElseThrow());
    }

    /// A decision to interrupt or to end is set aside, and nothing decided in its place.
    private Programsvar setAside(Program p, Programstans stans) {
        var k = p.id().kommunenr();
        if (!stans.programId().equals(p.id())
                || klagene.findByVedtak(new VedtakId(k, stans.id())).stream()
                        .noneMatch(Klage::leadsToNewDecision)) {
            return Programsvar.Mangler.of("program", "kvalifisering.feil.omgjor.klage");
        }
        if (!stans.isSetAside()) {
            klagene.endWaiting(new VedtakId(k, stans.id()));
            utsettelse.setAside(p, stans);
        }
        return new Programsvar.Gjort(programmer.find(p.id()).orElseThrow());
    }

    /// The last word of the key of what stands in the way, null for nothing.
    private @Nullable String fault(Program p, List<Programvedtak> all, UUID vedtakId) {
        var decision = all.stream().filter(v -> v.id().equals(vedtakId)).findFirst().orElse(null);
        if (decision == null
                || klagene.findByVedtak(KlageOverProgramvedtak.id(decision)).stream()
                        .noneMatch(Klage::leadsToNewDecision)) {
            return "klage";
        }
        if (!all.getLast().equals(decision)) {
            return "senere";
        }
        if (p.status() == Program.Status.AVSLUTTET) {
            return "avsluttet";
        }
        if (forslag.findOpen(p.id()).isPresent()) {
            return "forslag";
        }
        var another =
                programmer.findByPerson(p.personId()).stream()
                        .anyMatch(o -> !o.id().equals(p.id()) && o.status().isOpen());
        return another ? "apent" : null;
    }
}
