package no.helhet.platform.access;

import java.util.List;

/// Port: finds the organisations somebody works at. The partner module answers.
public interface PartnerDirectory {
    /// @param subject the identity provider's `sub`
    /// @return one per organisation, the one of longest standing first; empty for nobody we know
    List<Partnertilgang> findPartner(String subject);

    /// Whether the partner works there still, asked at each request: who has left is out, session
    /// open or not.
    boolean isActive(Partnertilgang partner);
}
