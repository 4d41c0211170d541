export AWS_CA_BUNDLE="$HOME/entreprise.pem"

aws s3 ls s3://camille/
