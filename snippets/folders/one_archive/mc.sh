tar --create mesures | mc pipe --quiet s3/camille/mesures.tar

mc cat s3/camille/mesures.tar | tar --list | grep --count json
