mc quota set pavics/portail-ing --size 50GiB

mc quota info pavics/portail-ing
