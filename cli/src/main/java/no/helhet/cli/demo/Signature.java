package no.helhet.cli.demo;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.vedtak.Avgjorelse;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;

import org.springframework.context.ApplicationContext;

import java.util.ArrayList;
import java.util.List;

/// The decision maker's part: the first whose delegation covers the decision signs it.
final class Signature {
    private final Godkjenning godkjenning;
    private final Vedtaksbehandling behandling;
    private final Vedtakene vedtakene;
    private final Staff staff;

    Signature(ApplicationContext server, Staff staff) {
        this.godkjenning = server.getBean(Godkjenning.class);
        this.behandling = server.getBean(Vedtaksbehandling.class);
        this.vedtakene = server.getBean(Vedtakene.class);
        this.staff = staff;
    }

    Vedtak sign(Kontor kontor, Sak sak) throws NotPossible {
        var answers = new ArrayList<String>();
        for (var signer : signers(kontor)) {
            var answer = Staff.as(signer, () -> approve(sak));
            switch (answer) {
                case Avgjorelse.Fattet(var id) -> {
                    return Staff.as(signer, () -> vedtakene.find(id)).orElseThrow();
                }
                case Avgjorelse.Mangler(var porter) ->
                        answers.add(signer.navn() + " lacks " + Caseworker.missing(porter));
                default -> answers.add(signer.navn() + ": " + answer.getClass().getSimpleName());
            }
        }
        throw new NotPossible("Nobody could sign the decision. " + String.join("; ", answers));
    }

    private Avgjorelse approve(Sak sak) {
        var draft = behandling.findOpen(sak.id()).orElseThrow();
        return godkjenning.approve(draft.id(), draft.version(), godkjenning.avtrykk(draft), true);
    }

    /// Decision makers first, then the leader, whose delegation is wider.
    private List<HelhetUser> signers(Kontor kontor) {
        var all = new ArrayList<>(staff.find(kontor.enhetsnr(), Rolle.BESLUTTER));
        staff.find(kontor.enhetsnr(), Rolle.LEDER).stream()
                .filter(l -> all.stream().noneMatch(a -> a.brukerId().equals(l.brukerId())))
                .forEach(all::add);
        return all;
    }
}
