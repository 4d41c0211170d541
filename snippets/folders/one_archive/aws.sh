tar --create mesures | aws s3 cp - s3://camille/mesures.tar

aws s3 cp s3://camille/mesures.tar - | tar --list | grep --count json
