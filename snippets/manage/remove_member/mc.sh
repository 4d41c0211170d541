mc admin user disable pavics alice

mc admin group rm pavics stagiaires alice
mc admin user rm pavics alice

mc admin group info pavics stagiaires
