curl --version > version.txt
