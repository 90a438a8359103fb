//! Secrets that captures bring along.

use lamna_capture::Description;
use lamna_capture::interface::SecretsKind;
use lamna_dissect::Registry;

/// How many of a capture's secrets the registry knows.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SecretsSeen(usize);

impl SecretsSeen {
    /// Has the registry know those that have come since.
    #[inline]
    pub(crate) fn look(&mut self, registry: &Registry, description: &Description) {
        if description.secrets.len() != self.0 {
            self.add(registry, description);
        }
    }

    #[cold]
    fn add(&mut self, registry: &Registry, description: &Description) {
        for secrets in description.secrets.iter().skip(self.0) {
            if secrets.kind == SecretsKind::TLS_KEY_LOG {
                registry.secrets().add_key_log(&secrets.data);
            }
        }
        self.0 = description.secrets.len();
    }
}
