package no.helhet.platform.database;

import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A listener to another module's event: after commit, on a thread of its own, through the
/// publication registry, so that what fails is kept and tried again. It begins with no
/// transaction and no scope: it states the scope from the event ([Scopes#run]) and calls a
/// transactional service. It may be called twice for one event and must then do nothing new.
@Async
@TransactionalEventListener
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ModuleListener {}
