mc --version > version.txt
