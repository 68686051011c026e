package org.parallelworkbench.engine.cluster;

/** What can be wrong with a cluster, or with the way to it. */
public enum ClusterProblem {
  /** What connects this program with a cluster is not installed. */
  NOT_SET_UP,
  /** No cluster is chosen, and no local one is there. */
  NONE_CHOSEN,
  /** The local cluster's port belongs to another program. */
  PORT_IN_USE,
  /** The master's address is not written as one. */
  BAD_ADDRESS,
  /** Nobody answers at the master's address. */
  UNREACHABLE,
  /** Somebody answers at the master's address, but not as a master does. */
  NO_MASTER,
  /** The master does not accept the secret. */
  WRONG_SECRET,
  /** The master asks for a secret, and none is given. */
  SECRET_MISSING,
  /** The master asks for no secret, and one is given. */
  SECRET_UNWANTED,
  /** The cluster's version does not go with that of the program's library. */
  OTHER_VERSION,
  /** The master has no workers. */
  NO_WORKERS,
  /** Other programs have all cores, or all memory, of the workers. */
  ALL_BUSY,
  /** The master was not heard in time. */
  UNHEARD,
  /** No worker was heard in time. */
  TOO_SLOW,
  /** Anything else; there is a phrase that says what. */
  OTHER
}
