tar --create mesures | aws s3 cp - s3://camille/guide/mesures.tar

aws s3 cp s3://camille/guide/mesures.tar - | tar --list | grep --count json
