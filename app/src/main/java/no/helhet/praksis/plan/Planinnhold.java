package no.helhet.praksis.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All that is written in a plan: its draft as it stands, or a version that was approved.
///
/// @param deler in the order they were made
public record Planinnhold(List<Plandel> deler) {
    private static final int SHORT = 16;
    public static final Planinnhold EMPTY = new Planinnhold(List.of());

    public Planinnhold {
        deler = List.copyOf(deler);
    }

    public List<Plandel> mal() {
        return all(Delslag.MAL);
    }

    public List<Plandel> steg(UUID mal) {
        return all(Delslag.STEG).stream().filter(d -> mal.equals(d.malId())).toList();
    }

    public List<Plandel> deltakere() {
        return all(Delslag.DELTAKER);
    }

    public Plandel one(Delslag slag) {
        return find(slag.id()).orElseGet(() -> Plandel.empty(slag));
    }

    public Optional<Plandel> find(UUID id) {
        return deler.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /// The part as its form is drawn, also when nobody has written in it yet.
    public Optional<Plandel> findPart(UUID id) {
        var single = Delslag.single(id);
        return single == null ? find(id) : Optional.of(one(single));
    }

    private List<Plandel> all(Delslag slag) {
        return deler.stream().filter(d -> d.slag() == slag).toList();
    }

    /// A print of what is written: equal as long as nobody has changed anything.
    public String stand() {
        var text = new StringBuilder();
        for (var del : deler) {
            text.append(del.id()).append(del.versjon());
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
