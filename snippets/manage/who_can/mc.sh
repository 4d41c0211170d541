mc admin policy entities pavics --user alice

mc admin policy entities pavics --policy portail-ing-lecture
