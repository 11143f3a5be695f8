"""The stage "documents" on Dask's distributed scheduler: each shard is a task, each worker a process of its own.

    dask_shards.py COMMAND SHARDS WORKERS [kill]

COMMAND is the stage's command line as a JSON list. The lines of all shards go to standard output, in the order in which
they are ready. With "kill" the first worker is killed once a shard has come in; the scheduler gives its shards to others.
"""

import json
import os
import signal
import subprocess
import sys

from distributed import Client, LocalCluster, as_completed


def compile_shard(command, part, shards):
    """The lines of one shard."""
    return subprocess.run([*command, "--shard", f"{part}/{shards}"], stdout=subprocess.PIPE, check=True).stdout


def main(command, shards, workers, kill):
    with LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with Client(cluster) as client:
            processes = list(client.run(os.getpid).values())
            tasks = [client.submit(compile_shard, command, part, shards, pure=False) for part in range(1, shards + 1)]
            for _, lines in as_completed(tasks, with_results=True):
                sys.stdout.buffer.write(lines)
                if kill:
                    os.kill(processes[0], signal.SIGKILL)
                    kill = False


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:] == ["kill"])
