umask 077
openssl rand -hex 20 > alice.txt
mc admin user add pavics alice < alice.txt

mc admin policy create pavics portail-ing-lecture lecture.json
mc admin group add pavics stagiaires alice
mc admin policy attach pavics portail-ing-lecture --group stagiaires

mc admin policy entities pavics --user alice
