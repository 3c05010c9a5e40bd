package no.helhet.laering.uttrekk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import no.helhet.laering.uttrekk.Uttrekksskjema.Lest;
import no.helhet.laering.uttrekk.Uttrekksutfall.Grunn;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two persons give out a data set: one asks for it, another approves it or says no.
@Service
class Uttrekkene {
    private final UttrekkRepository repository;
    private final Uttrekkslaging laging;
    private final Uttrekkslesing lesing;
    private final Uttrekksregler regler;
    private final ObjectProvider<Scheduler> scheduler;
    private final OneTimeTask<Void> task;
    private final Audit audit;
    private final EventLog events;
    private final TransactionTemplate transactions;

    Uttrekkene(
            UttrekkRepository repository,
            Uttrekkslaging laging,
            Uttrekkslesing lesing,
            Uttrekksregler regler,
            ObjectProvider<Scheduler> scheduler,
            @Qualifier("uttrekkTask") OneTimeTask<Void> task,
            Audit audit,
            @Qualifier("uttrekkEvents") EventLog events,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.laging = laging;
        this.lesing = lesing;
        this.regler = regler;
        this.scheduler = scheduler;
        this.task = task;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /// Assessed in the whole municipality before it is stored.
    Uttrekksutfall ask(UttrekkId id, Uttrekksskjema skjema) {
        var scope = Scopes.current();
        if (!scope.kommuner().contains(id.kommunenr())) {
            return new Uttrekksutfall.FinnesIkke();
        }
        if (!Uttrekksregler.servesTheWhole()) {
            return new Uttrekksutfall.Nektet(Grunn.BYDEL);
        }
        return switch (skjema.read(lesing.variables().keySet(), regler.today())) {
            case Lest.Feil(var feil) -> new Uttrekksutfall.Avvist(feil);
            case Lest.Godtatt(var innhold) -> {
                var vurdering = laging.assess(id.kommunenr(), innhold);
                var uttrekk =
                        new Uttrekk(
                                id,
                                innhold,
                                vurdering,
                                scope.actor().id(),
                                scope.actor().navn(),
                                regler.now(),
                                Uttrekksstatus.BEDT_OM,
                                1,
                                null,
                                null);
                transactions.executeWithoutResult(status -> store(uttrekk));
                yield new Uttrekksutfall.Bedt(id);
            }
        };
    }

    private void store(Uttrekk uttrekk) {
        if (repository.insert(uttrekk)) {
            audit.readRegister(
                    uttrekk.id().kommunenr(), "register.vurdering", formal(uttrekk.id()));
            log(uttrekk.id(), "UTTREKK_BEDT", Map.of());
        }
    }

    Uttrekksutfall approve(UttrekkId id) {
        return decide(
                id,
                uttrekk -> uttrekk.vurdering().personer() < regler.smallest() ? Grunn.FOR_FA : null,
                uttrekk -> {
                    var actor = Scopes.current().actor();
                    repository.decide(
                            id,
                            Uttrekksstatus.GODKJENT,
                            actor.id(),
                            actor.navn(),
                            regler.now(),
                            "");
                    repository.insertSecret(id, Uttrekksnokkel.draw());
                    log(id, "UTTREKK_GODKJENT", Map.of());
                    scheduler.getObject().schedule(task.instance(id.path()), regler.now());
                });
    }

    /// @param grunn what is wrong; required
    Uttrekksutfall refuse(UttrekkId id, String grunn) {
        return decide(
                id,
                uttrekk -> grunn.isBlank() ? Grunn.MANGLER_GRUNN : null,
                uttrekk -> {
                    var actor = Scopes.current().actor();
                    repository.decide(
                            id,
                            Uttrekksstatus.AVSLATT,
                            actor.id(),
                            actor.navn(),
                            regler.now(),
                            grunn.strip());
                    log(id, "UTTREKK_AVSLATT", Map.of());
                });
    }

    private interface Hindring {
        @Nullable Grunn find(Uttrekk uttrekk);
    }

    private interface Avgjorelse {
        void decide(Uttrekk uttrekk);
    }

    private Uttrekksutfall decide(UttrekkId id, Hindring hindring, Avgjorelse avgjorelse) {
        return transactions.execute(
                status -> {
                    var uttrekk = repository.lock(id).orElse(null);
                    if (uttrekk == null) {
                        return new Uttrekksutfall.FinnesIkke();
                    }
                    var why = hindrance(uttrekk);
                    if (why == null) {
                        why = hindring.find(uttrekk);
                    }
                    if (why != null) {
                        return new Uttrekksutfall.Nektet(why);
                    }
                    avgjorelse.decide(uttrekk);
                    return new Uttrekksutfall.Gjort(repository.find(id).orElseThrow());
                });
    }

    private @Nullable Grunn hindrance(Uttrekk uttrekk) {
        if (!Uttrekksregler.servesTheWhole()) {
            return Grunn.BYDEL;
        }
        if (!uttrekk.isOpen()) {
            return Grunn.AVGJORT;
        }
        if (uttrekk.isDue(regler.today())) {
            return Grunn.UTLOPT;
        }
        return isMine(uttrekk) ? Grunn.SAMME_PERSON : null;
    }

    /// Before its day, by the one who asked or by the leader.
    Uttrekksutfall end(UttrekkId id, boolean leder) {
        return transactions.execute(
                status -> {
                    var uttrekk = repository.lock(id).orElse(null);
                    if (uttrekk == null || !leder && !isMine(uttrekk)) {
                        return new Uttrekksutfall.FinnesIkke();
                    }
                    if (!Uttrekksregler.servesTheWhole()) {
                        return new Uttrekksutfall.Nektet(Grunn.BYDEL);
                    }
                    if (uttrekk.status() != Uttrekksstatus.AVSLATT) {
                        laging.end(id);
                    }
                    return new Uttrekksutfall.Gjort(repository.find(id).orElseThrow());
                });
    }

    Optional<Uttrekk> find(UttrekkId id) {
        return transactions.execute(status -> repository.find(id));
    }

    List<Uttrekk> findAll() {
        return transactions.execute(status -> repository.findAll());
    }

    /// What is to be fetched, by the one who asked for it and until its day; empty otherwise.
    Optional<Uttrekk> findFetchable(UttrekkId id) {
        return find(id).filter(u -> isMine(u) && u.isFetchable(regler.today()));
    }

    /// Writes the file, and that it was fetched.
    void fetch(Uttrekk uttrekk, OutputStream out) throws IOException {
        audit.readRegister(uttrekk.id().kommunenr(), "register.hentet", formal(uttrekk.id()));
        log(uttrekk.id(), "UTTREKK_HENTET", Map.of());
        repository.copy(uttrekk.id(), out);
    }

    static boolean isMine(Uttrekk uttrekk) {
        return uttrekk.bedtAv().equals(Scopes.current().actor().id());
    }

    private static String formal(UttrekkId id) {
        return "uttrekk:" + id.id();
    }

    private void log(UttrekkId id, String type, Map<String, Object> data) {
        events.append(id.kommunenr(), null, id.id(), type, data);
    }
}
