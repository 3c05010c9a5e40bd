package no.helhet.praksis.mottak;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Screens in waiting rooms. A screen has no user: its address holds a key, shown once when it is
/// made, which opens the numbers of one office and nothing else until it is withdrawn.
@Service
class Skjermer {
    private static final int KEY_BYTES = 24;
    private static final int SHOWN = 4;
    private static final int STEP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SkjermRepository skjermer;
    private final KoRepository kolister;
    private final Innstillinger innstillinger;
    private final Directory directory;
    private final TransactionTemplate transactions;
    private final Mottakstid tid;

    Skjermer(
            SkjermRepository skjermer,
            KoRepository kolister,
            Innstillinger innstillinger,
            Directory directory,
            TransactionTemplate transactions,
            Mottakstid tid) {
        this.skjermer = skjermer;
        this.kolister = kolister;
        this.innstillinger = innstillinger;
        this.directory = directory;
        this.transactions = transactions;
        this.tid = tid;
    }

    /// @return the address of the new screen, which is never shown again
    @Transactional
    String create(String navn) {
        var scope = Scopes.current();
        var id = new SkjermId(scope.kommuner().getFirst(), Ids.next());
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        skjermer.insert(id, scope.actor().enhetsnr(), navn, hash(key), tid.now());
        return "/skjerm/" + id.path() + "/" + key;
    }

    @Transactional
    List<Skjermvalg> findOpen() {
        var scope = Scopes.current();
        return skjermer.findOpen(scope.kommunerArray(), scope.actor().enhetsnr()).stream()
                .map(
                        s ->
                                new Skjermvalg(
                                        s.id(),
                                        s.navn(),
                                        s.opprettetNavn(),
                                        Mottakstid.day(s.opprettet())))
                .toList();
    }

    /// @return false when there was nothing to withdraw
    @Transactional
    boolean withdraw(SkjermId id) {
        return skjermer.withdraw(id, Scopes.current().actor().enhetsnr(), tid.now());
    }

    /// The office whose numbers the key opens.
    Optional<Kontor> findOffice(SkjermId id, String key) {
        if (!directory.findKommuner().contains(id.kommunenr())) {
            return Optional.empty();
        }
        var bydeler = directory.findBydeler(id.kommunenr()).toArray(String[]::new);
        return Scopes.call(
                        Scope.system(id.kommunenr(), bydeler),
                        () -> transactions.execute(s -> skjermer.find(id)))
                .filter(s -> s.trukket() == null)
                .filter(s -> MessageDigest.isEqual(s.nokkel(), hash(key)))
                .flatMap(s -> directory.findKontor(s.enhetsnr()));
    }

    Optional<Skjermvisning> show(SkjermId id, String key) {
        return findOffice(id, key)
                .map(
                        kontor ->
                                Scopes.call(
                                        scope(kontor),
                                        () -> transactions.execute(s -> read(kontor))));
    }

    private Skjermvisning read(Kontor kontor) {
        var kommuner = Scopes.current().kommunerArray();
        var now = tid.now();
        var wait =
                kolister.findLongestInTheRoom(kommuner, kontor.enhetsnr())
                        .map(since -> Mottakstid.minutes(since, now))
                        .map(minutes -> (minutes / STEP + 1) * STEP)
                        .orElse(0);
        return new Skjermvisning(
                kolister.findCalled(kommuner, kontor.enhetsnr(), SHOWN).stream()
                        .map(
                                h ->
                                        new Skjermvisning.Kalt(
                                                h.billett().text(),
                                                h.sted() == null ? "" : h.sted()))
                        .toList(),
                wait,
                innstillinger.find(kommuner[0], kontor.enhetsnr()).skjermsprak(),
                now);
    }

    private static Scope scope(Kontor kontor) {
        return new Scope(
                kontor.omrader().stream().map(Kontor.Omrade::kommunenr).distinct().toList(),
                kontor.omrader().stream()
                        .map(Kontor.Omrade::bydel)
                        .filter(b -> !b.isEmpty())
                        .toList(),
                null,
                false,
                Actor.system());
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
