/// The page floor: layouts, components, texts in three languages, assets and error pages.
///
/// Owns no tables and knows no business words. Publishes [no.helhet.platform.web.Page], which every
/// template receives, [no.helhet.platform.web.Texts], and the small records that the components in
/// `src/main/jte/component` draw. A module fills the header through
/// [no.helhet.platform.web.MenuSource].
@NullMarked
@ApplicationModule(displayName = "Web")
package no.helhet.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
