package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.ReadOnce;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The children a mapping is about: those of the household while it is open, and those it was about
/// once it is finished.
@Component
class Barneliste {
    private final Personer personer;
    private final JdbcClient jdbc;

    Barneliste(Personer personer, JdbcClient jdbc) {
        this.personer = personer;
        this.jdbc = jdbc;
    }

    Husstand household(PersonId id) {
        return ReadOnce.get("kartlegging.husstand", id, () -> personer.findHusstand(id));
    }

    List<UUID> find(Kartlegging k) {
        return k.isOpen()
                ? household(k.personId()).barn().stream().map(m -> m.person().id().id()).toList()
                : List.copyOf(findKept(k.id()).keySet());
    }

    /// Remembers the children of a mapping that is finished now. A protected child's name is not
    /// written down.
    void keep(Kartlegging k) {
        int nr = 1;
        for (var member : household(k.personId()).barn()) {
            var person = member.person();
            jdbc.sql(
                            """
                            insert into kartlegging.barn (kommunenr, kartlegging_id, barn_id, person_id,
                              nr, fornavn)
                            values (:k, :id, :barn, :p, :nr, :navn)
                            """)
                    .param("k", k.id().kommunenr())
                    .param("id", k.id().id())
                    .param("barn", person.id().id())
                    .param("p", k.personId().id())
                    .param("nr", nr++)
                    .param("navn", firstName(person))
                    .update();
        }
    }

    private static @Nullable String firstName(Person person) {
        var navn = person.navn();
        return person.skjermet() || navn == null ? null : navn.fornavn();
    }

    /// Ids and first names in order; an empty name for a protected child.
    Map<UUID, String> findKept(KartleggingId id) {
        return ReadOnce.get("kartlegging.barn", id, () -> readKept(id));
    }

    private Map<UUID, String> readKept(KartleggingId id) {
        var names = new LinkedHashMap<UUID, String>();
        jdbc.sql(
                        """
                        select barn_id, coalesce(fornavn, '') from kartlegging.barn
                        where kommunenr = :k and kartlegging_id = :id order by nr
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        row -> {
                            names.put(row.getObject(1, UUID.class), row.getString(2));
                        });
        return names;
    }

    /// A child has got a protected address: its name is not told any more.
    void forgetName(PersonId barn) {
        jdbc.sql(
                        """
                        update kartlegging.barn set fornavn = null
                        where kommunenr = :k and barn_id = :barn and fornavn is not null
                        """)
                .param("k", barn.kommunenr())
                .param("barn", barn.id())
                .update();
    }
}
