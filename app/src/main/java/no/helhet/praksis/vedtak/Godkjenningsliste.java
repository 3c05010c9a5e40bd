package no.helhet.praksis.vedtak;

import no.helhet.platform.audit.Audit;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Saker;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What waits for a decision at the office.
@Service
@Transactional
class Godkjenningsliste {
    private final Godkjenning godkjenning;
    private final Personer personer;
    private final Saker saker;
    private final Audit audit;

    Godkjenningsliste(Godkjenning godkjenning, Personer personer, Saker saker, Audit audit) {
        this.godkjenning = godkjenning;
        this.personer = personer;
        this.saker = saker;
        this.audit = audit;
    }

    List<Venter> find() {
        var drafts = godkjenning.findWaiting();
        var ids = drafts.stream().map(Utkast::personId).collect(Collectors.toSet());
        var persons = personer.findAll(ids);
        audit.read("vedtak.godkjenninger", "beslutning", ids, null);
        var rows = new ArrayList<Venter>();
        for (var draft : drafts) {
            saker.find(draft.sakId())
                    .ifPresent(
                            sak ->
                                    rows.add(
                                            new Venter(
                                                    draft.id().path(),
                                                    persons.get(draft.personId().id()),
                                                    sak.saksnr(),
                                                    sak.type().name(),
                                                    draft.forberedtNavn(),
                                                    draft.sendt())));
        }
        return rows;
    }
}
