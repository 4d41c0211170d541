aws --version > version.txt
