//! Frames in and out: pcap and pcapng files, pipes, live interfaces.
