tar --create mesures | mc pipe --quiet s3/camille/guide/mesures.tar

mc cat s3/camille/guide/mesures.tar | tar --list | grep --count json
